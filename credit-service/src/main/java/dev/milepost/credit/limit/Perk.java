package dev.milepost.credit.limit;

/// So much more of something that is limited, for good (CRED-5).
public record Perk(PerkKind kind, int amount) {

    public Perk {
        if (amount <= 0) {
            throw new IllegalArgumentException("A perk of " + amount + " gives nothing");
        }
    }
}
