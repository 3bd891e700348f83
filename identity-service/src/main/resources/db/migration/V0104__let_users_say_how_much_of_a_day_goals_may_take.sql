-- What all of a user's goals together may take of a day; null for no limit. The version grows with each change of the
-- profile, so that others can tell an older word about it from a newer one.
ALTER TABLE users
    ADD COLUMN daily_budget_minutes integer CHECK (daily_budget_minutes BETWEEN 5 AND 1440),
    ADD COLUMN version              bigint NOT NULL DEFAULT 1,
    ADD COLUMN updated_at           timestamptz;
UPDATE users SET updated_at = created_at;
ALTER TABLE users ALTER COLUMN updated_at SET NOT NULL;
