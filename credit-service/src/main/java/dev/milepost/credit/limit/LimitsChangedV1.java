package dev.milepost.credit.limit;

import java.time.Instant;
import java.util.UUID;

/// `credit/LimitsChanged.v1`: what a user may have (CRED-5).
///
/// @param version grows with each change of the user's limits
record LimitsChangedV1(UUID userId, Tier tier, long version, Limits limits, Instant changedAt) {

    static LimitsChangedV1 of(EffectiveLimits limits) {
        UserLimits user = limits.user();
        return new LimitsChangedV1(
                user.user().value(),
                user.tier(),
                user.version(),
                limits.limits(),
                user.changedAt());
    }
}
