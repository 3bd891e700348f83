-- What people say of themselves and how they want to be told of things. Preferences are null while nothing was said, so
-- that what is usual can change. When the address was proved to be its owner's is null while nobody has proved it.
ALTER TABLE users
    ADD COLUMN avatar_url               text,
    ADD COLUMN locale                   text NOT NULL DEFAULT 'en',
    ADD COLUMN notification_preferences jsonb,
    ADD COLUMN quiet_from               time,
    ADD COLUMN quiet_to                 time,
    ADD COLUMN email_verified_at        timestamptz,
    ADD CONSTRAINT quiet_hours_have_both_ends CHECK ((quiet_from IS NULL) = (quiet_to IS NULL));
