package dev.milepost.credit.limit;

import java.util.List;

/// What a user may have, and why (CRED-5).
///
/// @param ofTier what the tier alone allows
/// @param perks all that came on top
record EffectiveLimits(UserLimits user, Limits ofTier, List<GrantedPerk> perks) {

    EffectiveLimits {
        perks = List.copyOf(perks);
    }

    /// Tier and perks together.
    Limits limits() {
        Limits sum = ofTier;
        for (GrantedPerk granted : perks) {
            sum = sum.with(granted.perk());
        }
        return sum;
    }
}
