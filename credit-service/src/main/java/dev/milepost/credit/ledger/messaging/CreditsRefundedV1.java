package dev.milepost.credit.ledger.messaging;

import dev.milepost.credit.ledger.LedgerEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `credit/CreditsRefunded.v1`: credits that were spent were paid back (CRED-1).
///
/// @param category what they had been spent on, such as `PLAN`
/// @param amount positive
/// @param balanceAfter credits of all kinds together
/// @param reference of the spending
/// @param refundedBy an admin's id or a service's name
record CreditsRefundedV1(
        UUID entryId,
        UUID userId,
        String category,
        int amount,
        int balanceAfter,
        String reference,
        String reason,
        @Nullable String refundedBy,
        Instant refundedAt) {

    static CreditsRefundedV1 of(LedgerEntry entry) {
        return new CreditsRefundedV1(
                entry.id(),
                entry.user().value(),
                entry.category(),
                entry.credits().total(),
                entry.balanceAfter(),
                entry.reference(),
                entry.reason(),
                entry.grantedBy(),
                entry.at());
    }
}
