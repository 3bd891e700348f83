package dev.milepost.kit.sample;

import java.util.UUID;

/// What the sample service reads of `contracts/identity/UserDeleted.v1`.
record UserDeletedV1(UUID erasureId) {}
