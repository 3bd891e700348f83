package dev.milepost.credit.subscription;

import dev.milepost.credit.limit.Tier;
import dev.milepost.kit.security.UserId;

/// Give somebody pro without a payment, or take back what was given.
///
/// @param reason in the admin's words; it is told with the change
public record SetTier(UserId user, Tier tier, UserId admin, String reason) {}
