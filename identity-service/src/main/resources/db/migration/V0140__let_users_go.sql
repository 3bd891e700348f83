-- The ends of users. Each service confirms that it has nothing of the user any more; identity-service is one of them. The row
-- outlives the user: it is how an operator shows that it was done.
CREATE TABLE erasures (
    id           uuid PRIMARY KEY,
    user_id      uuid        NOT NULL UNIQUE,
    requested_at timestamptz NOT NULL,
    completed_at timestamptz
);
-- What has waited long for a confirmation.
CREATE INDEX erasures_that_wait ON erasures (requested_at) WHERE completed_at IS NULL;

CREATE TABLE erasure_confirmations (
    erasure_id   uuid        NOT NULL REFERENCES erasures (id) ON DELETE CASCADE,
    service      text        NOT NULL,
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (erasure_id, service)
);

-- How many exports a user began lately, and until when the last one may be under way.
CREATE TABLE export_allowances (
    user_id       uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    since         timestamptz NOT NULL,
    used          integer     NOT NULL,
    running_until timestamptz
);
