-- Packs of credits that users buy. OPEN: the page to pay on can be used. PENDING: the payment is under way. What is neither
-- EXPIRED nor paid back counts in what a user may buy in a month.
CREATE TABLE pack_purchases (
    id            uuid PRIMARY KEY,
    user_id       uuid        NOT NULL,
    credits       integer     NOT NULL CHECK (credits > 0),
    cents         integer     NOT NULL CHECK (cents > 0),
    state         text        NOT NULL CHECK (state IN ('OPEN', 'PENDING', 'EXPIRED', 'PAID', 'REFUNDED')),
    session       text UNIQUE,
    expires_at    timestamptz NOT NULL,
    look_again_at timestamptz NOT NULL,
    created_at    timestamptz NOT NULL
);
-- What a user bought in a month.
CREATE INDEX pack_purchases_of_user ON pack_purchases (user_id, created_at);
CREATE INDEX pack_purchases_to_look_at_again ON pack_purchases (look_again_at) WHERE state IN ('OPEN', 'PENDING');
