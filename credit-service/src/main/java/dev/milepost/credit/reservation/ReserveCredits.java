package dev.milepost.credit.reservation;

import dev.milepost.kit.security.UserId;

/// Set credits aside for an operation.
///
/// @param reference the caller's name for what it is about to do; the same one again is the same reservation
public record ReserveCredits(UserId user, Operation operation, String reference) {}
