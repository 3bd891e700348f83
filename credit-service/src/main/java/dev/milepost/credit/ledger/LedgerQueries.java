package dev.milepost.credit.ledger;

import dev.milepost.kit.security.UserId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Reads the ledger.
public interface LedgerQueries {

    /// A user's entries, the newest first.
    ///
    /// @param before entries older than this one; from the newest on when null
    Mono<List<LedgerEntry>> of(
            UserId user, HistoryFilter filter, @Nullable UUID before, int atMost);

    /// How many balances are not what their entries add up to.
    Mono<Long> mismatches();
}
