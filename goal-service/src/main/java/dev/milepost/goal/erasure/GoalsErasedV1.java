package dev.milepost.goal.erasure;

import java.time.Instant;
import java.util.UUID;

/// The service has nothing of a user any more (ID-9): `contracts/goal/GoalsErased.v1`.
///
/// @param erasureId what all confirmations of one deletion have in common
/// @param erasedAt UTC
record GoalsErasedV1(UUID userId, UUID erasureId, Instant erasedAt) {}
