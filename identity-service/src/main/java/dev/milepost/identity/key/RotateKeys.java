package dev.milepost.identity.key;

import dev.milepost.kit.security.UserId;

/// The wish of an admin for a new signing key.
///
/// @param atOnce whether it signs without having been published before, because the one that signs is not to be trusted any more
public record RotateKeys(UserId admin, boolean atOnce) {}
