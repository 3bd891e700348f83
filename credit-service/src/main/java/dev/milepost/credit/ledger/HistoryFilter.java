package dev.milepost.credit.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries are asked for; null where anything will do.
///
/// @param kind entries that moved credits of this kind
/// @param from the first moment that counts
/// @param to the first moment that counts no longer
public record HistoryFilter(
        @Nullable EntryType type,
        @Nullable CreditKind kind,
        @Nullable String category,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String reference) {}
