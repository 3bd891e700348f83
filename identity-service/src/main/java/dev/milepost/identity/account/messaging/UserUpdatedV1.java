package dev.milepost.identity.account.messaging;

import dev.milepost.identity.account.NotificationPreferences;
import dev.milepost.identity.account.QuietHours;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The profile as it is now (ID-5): `contracts/identity/UserUpdated.v1`.
///
/// @param emailVerified whether the person has proved to read that address
/// @param timezone IANA time zone
/// @param locale BCP 47
/// @param dailyBudgetMinutes null for no limit
/// @param quietHours in the person's time zone; null for none
/// @param updatedAt UTC
record UserUpdatedV1(
        UUID userId,
        long version,
        String email,
        boolean emailVerified,
        String name,
        String timezone,
        String locale,
        @Nullable Integer dailyBudgetMinutes,
        NotificationPreferences notificationPreferences,
        @Nullable QuietHours quietHours,
        Instant updatedAt) {}
