package dev.milepost.credit.ledger;

import dev.milepost.kit.security.UserId;

/// Spend what an operation costs, at once.
///
/// @param reference the caller's name for what it does; the same one again is the same spending
/// @param units how many times the price; what a unit is the [Operation] says
public record SpendCredits(UserId user, Operation operation, String reference, int units) {}
