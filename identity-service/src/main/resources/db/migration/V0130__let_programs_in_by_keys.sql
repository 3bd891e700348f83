-- Keys of users' programs. Only hashes of their secrets are kept, and the beginnings by which users know them; a revoked key is gone.
CREATE TABLE api_keys (
    id           uuid PRIMARY KEY,
    user_id      uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name         text        NOT NULL,
    beginning    text        NOT NULL,
    secret_hash  bytea       NOT NULL UNIQUE,
    scopes       text[]      NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz,
    last_used_at timestamptz
);
-- The list of a user's keys, the newest first.
CREATE INDEX api_keys_of_user ON api_keys (user_id, id DESC);
