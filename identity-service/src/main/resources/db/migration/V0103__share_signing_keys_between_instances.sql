-- All instances sign with the newest key and publish all that tokens in use may be signed with.
CREATE TABLE signing_keys (
    kid         text PRIMARY KEY,
    salt        text        NOT NULL,
    private_jwk bytea       NOT NULL,
    created_at  timestamptz NOT NULL
);
