-- The tier of each user. The version grows with every change of what the user may have, so that a reader of
-- LimitsChanged knows which of two facts is the later one.
CREATE TABLE user_limits (
    user_id    uuid PRIMARY KEY,
    tier       text        NOT NULL CHECK (tier IN ('FREE', 'PRO')),
    version    bigint      NOT NULL CHECK (version > 0),
    changed_at timestamptz NOT NULL
);
