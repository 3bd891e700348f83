package dev.milepost.credit.limit;

/// What a user pays for (CRED-4).
public enum Tier {
    FREE,
    PRO
}
