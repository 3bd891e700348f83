package dev.milepost.credit.ledger;

/// What an entry of the ledger does.
public enum EntryType {
    GRANT,
    SPEND,
    EXPIRE,
    /// What was set aside is free again; it never left the balance, so the entry moves nothing.
    RELEASE,
    /// What was spent is paid back.
    REFUND
}
