package dev.milepost.credit.limit;

import dev.milepost.kit.security.UserId;
import org.jspecify.annotations.Nullable;

/// Says what a user may have from now on.
///
/// @param tier the new one; null when it stays
public record TellLimits(UserId user, @Nullable Tier tier) {

    /// Because of other perks.
    public static TellLimits withPerksOf(UserId user) {
        return new TellLimits(user, null);
    }

    /// Because of another tier.
    public static TellLimits inTier(UserId user, Tier tier) {
        return new TellLimits(user, tier);
    }
}
