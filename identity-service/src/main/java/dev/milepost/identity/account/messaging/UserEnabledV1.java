package dev.milepost.identity.account.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An admin has enabled an account (ID-6): `contracts/identity/UserEnabled.v1`.
///
/// @param actorId the admin; null for the configuration
/// @param enabledAt UTC
record UserEnabledV1(
        UUID userId, long version, @Nullable UUID actorId, String reason, Instant enabledAt) {}
