-- E-mail addresses are kept trimmed and in lower case, so that one person cannot sign up twice by spelling.
CREATE TABLE users (
    id            uuid PRIMARY KEY,
    email         text        NOT NULL UNIQUE,
    password_hash text        NOT NULL,
    name          text        NOT NULL,
    timezone      text        NOT NULL,
    roles         text[]      NOT NULL,
    created_at    timestamptz NOT NULL
);
