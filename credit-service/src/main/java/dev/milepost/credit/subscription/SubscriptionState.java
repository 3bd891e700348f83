package dev.milepost.credit.subscription;

import dev.milepost.credit.limit.Tier;

/// Where a paid subscription stands.
public enum SubscriptionState {
    /// Nobody ever paid.
    NONE,
    ACTIVE,
    /// A payment failed and is tried again.
    PAST_DUE,
    /// Too many payments failed; everything is still there for some days.
    GRACE,
    /// The days of grace are over. A payment that comes yet makes it active again.
    LAPSED,
    CANCELLED;

    /// What it entitles to.
    public Tier tier() {
        return switch (this) {
            case ACTIVE, PAST_DUE, GRACE -> Tier.PRO;
            case NONE, LAPSED, CANCELLED -> Tier.FREE;
        };
    }
}
