package dev.milepost.identity.account.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An admin has disabled an account (ID-6): `contracts/identity/UserDisabled.v1`.
///
/// @param actorId the admin; null for the configuration
/// @param disabledAt UTC
record UserDisabledV1(
        UUID userId, long version, @Nullable UUID actorId, String reason, Instant disabledAt) {}
