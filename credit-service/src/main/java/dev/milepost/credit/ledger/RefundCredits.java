package dev.milepost.credit.ledger;

import dev.milepost.kit.security.UserId;
import org.jspecify.annotations.Nullable;

/// Pay back what was spent.
///
/// @param reference of the spending
/// @param amount null for all of it
/// @param refundedBy an admin's id or a service's name
public record RefundCredits(
        UserId user,
        String reference,
        @Nullable Integer amount,
        String reason,
        String refundedBy) {}
