package dev.milepost.credit.limit;

import java.util.UUID;

/// What is read of `contracts/identity/UserRegistered.v1`.
record UserRegisteredV1(UUID userId) {}
