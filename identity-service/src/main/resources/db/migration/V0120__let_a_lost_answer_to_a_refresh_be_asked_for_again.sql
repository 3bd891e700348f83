-- For some seconds the client that spent a token may present it again, because the answer can have been lost, and is given the
-- same successor. It is kept until then, sealed under the spent token itself, of which only the hash is here.
ALTER TABLE refresh_tokens
    ADD COLUMN spent_by  text,
    ADD COLUMN successor bytea;
CREATE INDEX refresh_tokens_with_successor ON refresh_tokens (spent_at) WHERE successor IS NOT NULL;

-- What has expired is deleted.
CREATE INDEX refresh_tokens_by_expiry ON refresh_tokens (expires_at);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
