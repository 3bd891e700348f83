package dev.milepost.kit.event;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/// Where events are put in the transaction of the change that they tell of. They are published after the commit, at
/// least once, in order per user; a rollback leaves none behind.
public interface Outbox {

    /// Joins the current transaction.
    /// Ends in Spring's `NoTransactionException` when there is none, because state and event could then part.
    Mono<Void> append(List<OutgoingEvent> events);

    /// Makes changes by a statement of which [#told] is a part: one round trip, and one transaction even when there is none around
    /// it. Answers the statement's rows.
    ///
    /// @param events what is told of the changes that the statement may make, each of its own user; of those that it does not make
    ///     nothing is told
    /// @param change has values for all its parameters but those of [#told]
    /// @param row reads what the statement answers
    <T> Mono<List<T>> tell(
            List<TracedEvent> events, GenericExecuteSpec change, Function<Readable, T> row);

    /// The part of a statement that appends its events, for its `WITH`.
    ///
    /// @param made the rows that were made, each with the `position` of its event, counted from 1: the name of a part, or a query in
    ///     parentheses
    /// @param known a column of these rows that only the database knows; the payload's field of the same name gets its value
    static String told(String made, String known) {
        return R2dbcOutbox.INSERT_OF_A_STATEMENT.formatted(made, known);
    }
}
