package dev.milepost.credit.ledger;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to a user's credits; never changed, never deleted (CRED-1).
///
/// @param category what was granted, such as `DAILY`, or what it was spent on, such as `PLAN`
/// @param credits signed
/// @param balanceAfter credits of all kinds together
/// @param reference what makes it one of a kind: nothing is granted, spent, expired or paid back twice for the same
/// @param reason a sentence for the user
/// @param grantedBy the admin who gave the credits, or who or which service paid them back; null for what happens by rule
public record LedgerEntry(
        UUID id,
        UserId user,
        EntryType type,
        String category,
        Credits credits,
        int balanceAfter,
        String reference,
        String reason,
        @Nullable String grantedBy,
        Instant at) {}
