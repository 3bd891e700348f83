package dev.milepost.kit.event;

import java.util.List;
import reactor.core.publisher.Mono;

/// Where events are put in the transaction of the change that they tell of. They are published after the commit, at
/// least once, in order per user; a rollback leaves none behind.
public interface Outbox {

    /// Joins the current transaction.
    /// Ends in Spring's `NoTransactionException` when there is none, because state and event could then part.
    Mono<Void> append(List<OutgoingEvent> events);
}
