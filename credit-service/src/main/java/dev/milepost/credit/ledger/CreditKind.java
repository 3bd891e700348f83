package dev.milepost.credit.ledger;

/// Where credits come from, in the order in which they are spent: what is soonest gone goes first (CRED-1).
public enum CreditKind {
    DAILY,
    SUBSCRIPTION,
    PURCHASED,
    KICKSTART
}
