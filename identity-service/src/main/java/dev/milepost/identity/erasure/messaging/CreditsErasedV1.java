package dev.milepost.identity.erasure.messaging;

import java.time.Instant;
import java.util.UUID;

/// What is read of `contracts/credit/CreditsErased.v1`.
record CreditsErasedV1(UUID erasureId, Instant erasedAt) implements Confirmation {}
