-- The tier of each user and why: the user pays (billings), or an admin gave it. Of an admin's word the last one is kept.
CREATE TABLE subscriptions (
    user_id     uuid PRIMARY KEY,
    given       boolean     NOT NULL,
    set_by      uuid,
    set_reason  text,
    credits_due timestamptz,
    version     bigint      NOT NULL CHECK (version > 0),
    changed_at  timestamptz NOT NULL,
    CHECK (num_nulls(set_by, set_reason, credits_due) = CASE WHEN set_by IS NULL THEN 3 ELSE 0 END),
    CHECK (NOT given OR set_by IS NOT NULL)
);
-- Who was given pro, by the moment when credits of a month are due.
CREATE INDEX subscriptions_that_were_given ON subscriptions (credits_due) WHERE given;

-- What the provider of payments last said of each subscription that a user pays for, and what followed from it.
-- Readings are numbered before the provider is asked; an older one never replaces a newer one.
CREATE TABLE billings (
    user_id              uuid        NOT NULL REFERENCES subscriptions ON DELETE CASCADE,
    subscription         text        NOT NULL UNIQUE,
    customer             text        NOT NULL,
    status               text        NOT NULL CHECK (status IN ('PAID', 'UNPAID', 'GIVEN_UP', 'ENDED')),
    begun_at             timestamptz NOT NULL,
    period_start         timestamptz NOT NULL,
    period_end           timestamptz NOT NULL,
    cancel_at_period_end boolean     NOT NULL,
    period_paid          boolean     NOT NULL,
    failed_payments      integer     NOT NULL CHECK (failed_payments >= 0),
    state                text        NOT NULL CHECK (state IN ('ACTIVE', 'PAST_DUE', 'GRACE', 'LAPSED', 'CANCELLED')),
    grace_until          timestamptz CHECK (state NOT IN ('GRACE', 'LAPSED') OR grace_until IS NOT NULL),
    credited_period      timestamptz,
    reading              bigint      NOT NULL,
    look_again_at        timestamptz,
    PRIMARY KEY (user_id, subscription)
);
CREATE INDEX billings_with_days_of_grace ON billings (grace_until) WHERE state = 'GRACE';
-- Of what the provider should have told something by then.
CREATE INDEX billings_to_look_at_again ON billings (look_again_at);
CREATE SEQUENCE billing_readings;

-- The one page at a time on which a user may subscribe.
CREATE TABLE subscription_checkouts (
    user_id    uuid PRIMARY KEY,
    id         uuid        NOT NULL UNIQUE,
    version    bigint      NOT NULL,
    expires_at timestamptz NOT NULL
);
