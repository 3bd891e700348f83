-- A link is good once: it is deleted when it comes back. Only the hash of its secret is kept.
CREATE TABLE mail_proofs (
    token_hash bytea PRIMARY KEY,
    user_id    uuid        NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    purpose    text        NOT NULL,
    email      text        NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX mail_proofs_of_user ON mail_proofs (user_id);
CREATE INDEX mail_proofs_by_expiry ON mail_proofs (expires_at);
