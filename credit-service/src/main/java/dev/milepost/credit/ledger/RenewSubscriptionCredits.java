package dev.milepost.credit.ledger;

import dev.milepost.kit.security.UserId;

/// Give a subscriber the credits of a period.
///
/// @param period what tells it from others of the user, such as `2026-11`; the same one again gives nothing
public record RenewSubscriptionCredits(UserId user, String period) {}
