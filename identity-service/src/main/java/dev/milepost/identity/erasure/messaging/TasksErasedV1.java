package dev.milepost.identity.erasure.messaging;

import java.time.Instant;
import java.util.UUID;

/// What is read of `contracts/task/TasksErased.v1`.
record TasksErasedV1(UUID erasureId, Instant erasedAt) implements Confirmation {}
