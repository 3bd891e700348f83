package dev.milepost.credit.ledger;

/// What an entry of the ledger does.
public enum EntryType {
    GRANT,
    SPEND,
    EXPIRE
}
