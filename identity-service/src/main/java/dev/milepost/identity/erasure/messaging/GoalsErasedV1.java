package dev.milepost.identity.erasure.messaging;

import java.time.Instant;
import java.util.UUID;

/// What is read of `contracts/goal/GoalsErased.v1`.
record GoalsErasedV1(UUID erasureId, Instant erasedAt) implements Confirmation {}
