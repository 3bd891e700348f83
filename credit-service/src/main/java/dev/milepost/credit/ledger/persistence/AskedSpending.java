package dev.milepost.credit.ledger.persistence;

import dev.milepost.credit.ledger.Spending;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A spending that somebody waits for.
///
/// @param entry the id that its entry will have
/// @param requestId of the request that asked; null when none did
record AskedSpending(UUID entry, Spending spending, @Nullable String requestId) {}
