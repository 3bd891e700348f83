package dev.milepost.kit.sample;

import java.time.Instant;
import java.util.UUID;

/// `contracts/task/TasksErased.v1`.
record TasksErasedV1(UUID userId, UUID erasureId, Instant erasedAt) {}
