package dev.milepost.credit.ledger;

import dev.milepost.kit.security.UserId;

/// Give somebody credits by hand (CRED-6).
///
/// @param reference the same one again is the same grant
/// @param grantedBy the admin
public record GrantCredits(
        UserId user,
        CreditKind kind,
        int amount,
        String reference,
        String reason,
        UserId grantedBy) {}
