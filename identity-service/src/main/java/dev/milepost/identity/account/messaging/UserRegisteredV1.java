package dev.milepost.identity.account.messaging;

import java.time.Instant;
import java.util.UUID;

/// Somebody signed up (ID-1): `contracts/identity/UserRegistered.v1`.
///
/// @param timezone IANA time zone
/// @param registeredAt UTC
record UserRegisteredV1(
        UUID userId, String email, String name, String timezone, Instant registeredAt) {}
