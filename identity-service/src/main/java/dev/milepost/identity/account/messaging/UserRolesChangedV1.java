package dev.milepost.identity.account.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An admin has changed what somebody may do (ID-6): `contracts/identity/UserRolesChanged.v1`.
///
/// @param roles all that there are now
/// @param actorId the admin; null for the configuration
/// @param changedAt UTC
record UserRolesChangedV1(
        UUID userId,
        long version,
        List<String> roles,
        @Nullable UUID actorId,
        String reason,
        Instant changedAt) {}
