package dev.milepost.credit.ledger;

import org.jspecify.annotations.Nullable;

/// Credits that are to be given.
///
/// @param grantedBy null when nobody in person does
record Grant(
        CreditKind kind, int amount, String reference, String reason, @Nullable String grantedBy) {

    Credits credits() {
        return Credits.of(kind, amount);
    }

    /// The entry that stands in the ledger for the reference, when it is this grant's.
    LedgerEntry answeredBy(LedgerEntry entry) {
        if (!entry.credits().equals(credits())) {
            throw new ReferenceAlreadyUsed(entry);
        }
        return entry;
    }
}
