package dev.milepost.identity.account.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The profile as it is now (ID-5): `contracts/identity/UserUpdated.v1`.
///
/// @param timezone IANA time zone
/// @param dailyBudgetMinutes null for no limit
/// @param updatedAt UTC
record UserUpdatedV1(
        UUID userId,
        long version,
        String email,
        String name,
        String timezone,
        @Nullable Integer dailyBudgetMinutes,
        Instant updatedAt) {}
