package dev.milepost.credit.erasure;

import java.util.UUID;

/// What is read of `contracts/identity/UserDeleted.v1`.
record UserDeletedV1(UUID userId, UUID erasureId) {}
