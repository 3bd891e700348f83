package dev.milepost.credit.limit;

import dev.milepost.kit.security.UserId;
import java.time.Instant;

/// What is kept of a user's limits: all that does not follow from perks.
///
/// @param version of the last `LimitsChanged`; 0 before the first
record UserLimits(UserId user, Tier tier, long version, Instant changedAt) {

    static final long UNTOLD = 0;
}
