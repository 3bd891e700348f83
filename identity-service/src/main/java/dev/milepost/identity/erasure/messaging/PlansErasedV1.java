package dev.milepost.identity.erasure.messaging;

import java.time.Instant;
import java.util.UUID;

/// What is read of `contracts/planner/PlansErased.v1`.
record PlansErasedV1(UUID erasureId, Instant erasedAt) implements Confirmation {}
