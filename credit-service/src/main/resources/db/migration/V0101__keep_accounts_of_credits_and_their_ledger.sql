-- One row per user: what the ledger's entries add up to, and what of it is set aside. The row is the lock: whatever
-- changes credits of a user waits for it.
CREATE TABLE credit_accounts (
    user_id           uuid PRIMARY KEY,
    daily             integer NOT NULL DEFAULT 0 CHECK (daily >= 0),
    subscription      integer NOT NULL DEFAULT 0 CHECK (subscription >= 0),
    purchased         integer NOT NULL DEFAULT 0 CHECK (purchased >= 0),
    kickstart         integer NOT NULL DEFAULT 0 CHECK (kickstart >= 0),
    daily_held        integer NOT NULL DEFAULT 0 CHECK (daily_held BETWEEN 0 AND daily),
    subscription_held integer NOT NULL DEFAULT 0 CHECK (subscription_held BETWEEN 0 AND subscription),
    purchased_held    integer NOT NULL DEFAULT 0 CHECK (purchased_held BETWEEN 0 AND purchased),
    kickstart_held    integer NOT NULL DEFAULT 0 CHECK (kickstart_held BETWEEN 0 AND kickstart),
    welcomed          boolean NOT NULL DEFAULT false,
    renewed_on        date
);

-- What happened to credits. Amounts are signed, and every column adds up to the account's.
CREATE TABLE ledger_entries (
    id            uuid PRIMARY KEY,
    user_id       uuid        NOT NULL REFERENCES credit_accounts,
    type          text        NOT NULL CHECK (type IN ('GRANT', 'SPEND', 'EXPIRE')),
    category      text        NOT NULL,
    daily         integer     NOT NULL,
    subscription  integer     NOT NULL,
    purchased     integer     NOT NULL,
    kickstart     integer     NOT NULL,
    balance_after integer     NOT NULL CHECK (balance_after >= 0),
    reference     text        NOT NULL,
    reason        text        NOT NULL,
    created_at    timestamptz NOT NULL,
    CHECK (CASE type WHEN 'GRANT' THEN daily + subscription + purchased + kickstart > 0
                     ELSE daily + subscription + purchased + kickstart < 0 END)
);
-- History, the newest first.
CREATE INDEX ledger_entries_of_user ON ledger_entries (user_id, id DESC);
-- Nothing is granted or spent twice, whatever the code believes.
CREATE UNIQUE INDEX ledger_entries_once ON ledger_entries (user_id, type, reference);

CREATE FUNCTION refuse_changes_of_the_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'ledger_entries is append-only: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER ledger_entries_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_changes_of_the_ledger();
