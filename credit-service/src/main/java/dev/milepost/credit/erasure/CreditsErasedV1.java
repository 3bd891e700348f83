package dev.milepost.credit.erasure;

import java.time.Instant;
import java.util.UUID;

/// The service has nothing of a user any more, and nothing is paid any more (ID-9): `contracts/credit/CreditsErased.v1`.
///
/// @param erasureId what all confirmations of one deletion have in common
/// @param erasedAt UTC
record CreditsErasedV1(UUID userId, UUID erasureId, Instant erasedAt) {}
