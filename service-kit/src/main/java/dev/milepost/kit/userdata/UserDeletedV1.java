package dev.milepost.kit.userdata;

import java.util.UUID;

/// What services read of `contracts/identity/UserDeleted.v1`.
///
/// @param erasureId what all confirmations of one deletion have in common
public record UserDeletedV1(UUID userId, UUID erasureId) {}
