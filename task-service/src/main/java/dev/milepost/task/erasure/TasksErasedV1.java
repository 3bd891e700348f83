package dev.milepost.task.erasure;

import java.time.Instant;
import java.util.UUID;

/// The service has nothing of a user any more (ID-9): `contracts/task/TasksErased.v1`.
///
/// @param erasureId what all confirmations of one deletion have in common
/// @param erasedAt UTC
record TasksErasedV1(UUID userId, UUID erasureId, Instant erasedAt) {}
