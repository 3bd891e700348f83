package dev.milepost.credit.reservation;

import dev.milepost.credit.ledger.Operation;
import dev.milepost.kit.security.UserId;

/// Set credits aside for an operation.
///
/// @param reference the caller's name for what it is about to do; the same one again is the same reservation
/// @param units how many times the price; what a unit is the [Operation] says
public record ReserveCredits(UserId user, Operation operation, String reference, int units) {}
