package dev.milepost.credit.ledger;

import dev.milepost.kit.security.UserId;

/// Add what somebody has paid for.
///
/// @param reference of the payment; the same one again adds nothing
public record AddPurchasedCredits(UserId user, int amount, String reference) {}
