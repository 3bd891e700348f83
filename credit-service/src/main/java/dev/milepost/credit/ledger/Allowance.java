package dev.milepost.credit.ledger;

/// What every user gets for nothing (CRED-2).
///
/// @param kickstart once
/// @param daily each UTC day
public record Allowance(int kickstart, int daily) {}
