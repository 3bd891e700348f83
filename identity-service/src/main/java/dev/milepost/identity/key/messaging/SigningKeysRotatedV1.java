package dev.milepost.identity.key.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An admin had a new signing key made (ID-2): `contracts/identity/SigningKeysRotated.v1`.
///
/// @param userId the admin
/// @param withdrawnKids keys whose tokens are good no more
record SigningKeysRotatedV1(
        UUID userId,
        String kid,
        Instant signsFrom,
        List<String> withdrawnKids,
        Instant rotatedAt) {}
