-- The ledger is append-only but for the end of a user: then all of the user's entries go at once with the account that they
-- add up to, so that every sum still agrees. No code can take a single one back.
DROP TRIGGER ledger_entries_are_append_only ON ledger_entries;
CREATE TRIGGER ledger_entries_are_append_only BEFORE UPDATE OR TRUNCATE ON ledger_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_changes_of_the_ledger();

CREATE FUNCTION refuse_deletions_but_of_erased_users() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM erased_users WHERE user_id = OLD.user_id) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'ledger_entries is append-only: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER ledger_entries_go_with_their_user BEFORE DELETE ON ledger_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_deletions_but_of_erased_users();

-- What the provider of payments calls users who are gone. A row is here until the provider has forgotten the customer, and with
-- the customer the subscriptions. The deletion that waits for it is null for a customer who came after it was confirmed.
CREATE TABLE leaving_customers (
    customer   text PRIMARY KEY,
    user_id    uuid        NOT NULL,
    erasure_id uuid,
    due_at     timestamptz NOT NULL
);
CREATE INDEX leaving_customers_that_are_due ON leaving_customers (due_at);
CREATE INDEX leaving_customers_of_user ON leaving_customers (user_id);
