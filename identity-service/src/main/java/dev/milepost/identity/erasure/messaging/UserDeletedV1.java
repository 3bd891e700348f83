package dev.milepost.identity.erasure.messaging;

import java.time.Instant;
import java.util.UUID;

/// An account is gone (ID-9): `contracts/identity/UserDeleted.v1`.
///
/// @param erasureId what all confirmations of it have in common
/// @param deletedAt UTC
record UserDeletedV1(UUID userId, UUID erasureId, Instant deletedAt) {}
