-- While anything about a user takes effect, nobody erases the user, and the other way round (pg_advisory_xact_lock, exclusively, of
-- the same number). The lock is held to the end of the transaction. Who had to wait for it sees what was committed meanwhile only
-- with a new snapshot, so these look in a statement of their own.
CREATE FUNCTION is_erased(the_user uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(the_user::text, 4));
    RETURN EXISTS (SELECT FROM erased_users WHERE user_id = the_user);
END $$;

-- Remembers that an event was handled, and tells what it is to the service: NEW, OF_ERASED or REPEATED. A repeat waits for the first
-- before it holds its user, whom the first may be about to erase.
CREATE FUNCTION remember_event(the_event uuid, its_type text, at timestamptz, its_user uuid) RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO inbox (event_id, type, received_at) VALUES (the_event, its_type, at) ON CONFLICT (event_id) DO NOTHING;
    IF NOT FOUND THEN
        RETURN 'REPEATED';
    END IF;
    RETURN CASE WHEN is_erased(its_user) THEN 'OF_ERASED' ELSE 'NEW' END;
END $$;
