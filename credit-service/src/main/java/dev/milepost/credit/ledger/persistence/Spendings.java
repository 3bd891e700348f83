package dev.milepost.credit.ledger.persistence;

import dev.milepost.credit.ledger.LedgerEntry;
import java.util.List;
import reactor.core.publisher.Mono;

/// Makes spendings, any number at once.
@FunctionalInterface
interface Spendings {

    /// The entries of those that could be made. It is one commit, or a part of the caller's transaction.
    ///
    /// @param asked no two of them with the same reference of the same user
    Mono<List<LedgerEntry>> made(List<AskedSpending> asked);
}
