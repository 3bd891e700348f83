-- Whoever signs in with Google may have no password. Google knows a person by a subject that never changes, unlike the address; an
-- account is one person's, and so of one subject.
ALTER TABLE users ALTER COLUMN password_hash DROP NOT NULL;

CREATE TABLE external_identities (
    provider  text        NOT NULL,
    subject   text        NOT NULL,
    user_id   uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (provider, subject),
    CONSTRAINT external_identities_of_user UNIQUE (user_id, provider)
);
