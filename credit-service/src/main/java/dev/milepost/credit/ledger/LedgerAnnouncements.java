package dev.milepost.credit.ledger;

import java.util.List;
import reactor.core.publisher.Mono;

/// Says which entries leave the service, and how.
public interface LedgerAnnouncements {

    /// Joins the caller's transaction.
    Mono<Void> announce(List<LedgerEntry> entries);
}
