-- Credits set aside for one operation; the reference is the caller's, and the same one never pays twice.
CREATE TABLE reservations (
    id           uuid PRIMARY KEY,
    user_id      uuid        NOT NULL REFERENCES credit_accounts,
    operation    text        NOT NULL,
    reference    text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('HELD', 'SETTLED', 'RELEASED', 'EXPIRED')),
    daily        integer     NOT NULL CHECK (daily >= 0),
    subscription integer     NOT NULL CHECK (subscription >= 0),
    purchased    integer     NOT NULL CHECK (purchased >= 0),
    kickstart    integer     NOT NULL CHECK (kickstart >= 0),
    held_on      date        NOT NULL,
    expires_at   timestamptz NOT NULL,
    created_at   timestamptz NOT NULL,
    UNIQUE (user_id, reference)
);
CREATE INDEX reservations_that_can_expire ON reservations (expires_at) WHERE state = 'HELD';
