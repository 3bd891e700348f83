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

    /// Makes a change by a statement of which [#told] is a part: one round trip, and one transaction even when there is none
    /// around it. Empty, with nothing told, when the statement answers no row.
    ///
    /// @param event what is told when the change is made
    /// @param change has values for all its parameters but those of [#told]
    /// @param row reads what the statement answers
    <T> Mono<T> tell(OutgoingEvent event, GenericExecuteSpec change, Function<Readable, T> row);

    /// The part of a statement that appends its event, for its `WITH`.
    ///
    /// @param made the part of the statement with the row that was made, and a condition when not every one is told of
    /// @param known a column of that row that only the database knows; the payload's field of the same name gets its value
    static String told(String made, String known) {
        return R2dbcOutbox.INSERT_OF_A_STATEMENT.formatted(made, known);
    }
}
