-- Whose access tokens are refused though they have not expired. heard_at: UTC; after some minutes they all have.
CREATE TABLE disabled_accounts (
    user_id  uuid PRIMARY KEY,
    heard_at timestamptz NOT NULL
);
CREATE INDEX disabled_accounts_by_time ON disabled_accounts (heard_at);
