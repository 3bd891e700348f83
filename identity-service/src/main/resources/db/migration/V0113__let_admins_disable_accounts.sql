-- A disabled account says since when and why. The indexes serve the filters of the list that admins see, newest first, and the
-- question who is an admin.
ALTER TABLE users
    ADD COLUMN disabled_at     timestamptz,
    ADD COLUMN disabled_reason text,
    ADD CONSTRAINT disabled_accounts_say_why CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL));
CREATE INDEX users_by_what_their_address_begins_with ON users (email COLLATE "C");
CREATE INDEX users_who_are_admins ON users (id) WHERE 'admin' = ANY (roles);
CREATE INDEX users_who_are_disabled ON users (id) WHERE disabled_at IS NOT NULL;
