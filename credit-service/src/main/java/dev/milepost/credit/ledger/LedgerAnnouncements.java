package dev.milepost.credit.ledger;

import dev.milepost.kit.event.OutgoingEvent;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// Says which entries leave the service, and how.
public interface LedgerAnnouncements {

    /// Joins the caller's transaction.
    Mono<Void> announce(List<LedgerEntry> entries);

    /// What is told of a spending by the very statement that makes it; that also puts in the balance, which only it knows.
    ///
    /// @param entry the id that its entry will have
    OutgoingEvent ahead(UUID entry, Spending spending);
}
