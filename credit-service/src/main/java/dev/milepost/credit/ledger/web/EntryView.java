package dev.milepost.credit.ledger.web;

import dev.milepost.credit.ledger.Credits;
import dev.milepost.credit.ledger.EntryType;
import dev.milepost.credit.ledger.LedgerEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the ledger, as clients see it.
///
/// @param amount signed: what was spent or expired is negative; of all kinds together
/// @param kinds the same by kind
/// @param balanceAfter credits of all kinds together, those that are set aside included
/// @param grantedBy the admin who gave them, or who or which service paid them back; null for what happens by rule
record EntryView(
        UUID id,
        EntryType type,
        String category,
        int amount,
        Kinds kinds,
        int balanceAfter,
        String reference,
        String reason,
        @Nullable String grantedBy,
        Instant createdAt) {

    static EntryView of(LedgerEntry entry) {
        return new EntryView(
                entry.id(),
                entry.type(),
                entry.category(),
                entry.credits().total(),
                Kinds.of(entry.credits()),
                entry.balanceAfter(),
                entry.reference(),
                entry.reason(),
                entry.grantedBy(),
                entry.at());
    }

    /// Credits by their kind.
    record Kinds(int daily, int subscription, int purchased, int kickstart) {

        static Kinds of(Credits credits) {
            return new Kinds(
                    credits.daily(),
                    credits.subscription(),
                    credits.purchased(),
                    credits.kickstart());
        }
    }
}
