package dev.milepost.identity.account;

import java.util.Locale;

/// What a user pays for (CRED-4); credit-service says so.
public enum Tier {
    FREE,
    PRO;

    /// As tokens name it (ID-2).
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
