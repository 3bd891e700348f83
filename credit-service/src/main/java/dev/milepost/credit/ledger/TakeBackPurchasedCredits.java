package dev.milepost.credit.ledger;

import dev.milepost.kit.security.UserId;

/// Take back what somebody had paid for and got the money back for.
///
/// @param amount at most; what was spent of it stays spent
/// @param reference of the payment, as it was when the credits came
public record TakeBackPurchasedCredits(UserId user, int amount, String reference) {}
