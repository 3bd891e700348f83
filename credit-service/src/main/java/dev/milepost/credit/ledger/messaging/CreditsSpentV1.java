package dev.milepost.credit.ledger.messaging;

import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.credit.ledger.Spending;
import java.time.Instant;
import java.util.UUID;

/// `credit/CreditsSpent.v1`: credits were spent (CRED-1).
///
/// @param category what they were spent on, such as `PLAN`
/// @param amount positive
/// @param balanceAfter credits of all kinds together
record CreditsSpentV1(
        UUID entryId,
        UUID userId,
        String category,
        int amount,
        int balanceAfter,
        String reference,
        Instant spentAt) {

    static CreditsSpentV1 of(LedgerEntry entry) {
        return new CreditsSpentV1(
                entry.id(),
                entry.user().value(),
                entry.category(),
                -entry.credits().total(),
                entry.balanceAfter(),
                entry.reference(),
                entry.at());
    }

    /// Without the balance, which is not known before it is spent.
    static CreditsSpentV1 of(UUID entry, Spending spending) {
        return new CreditsSpentV1(
                entry,
                spending.user().value(),
                spending.operation().name(),
                spending.amount(),
                0,
                spending.reference(),
                spending.at());
    }
}
