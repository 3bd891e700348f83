package dev.milepost.kit.event;

import dev.milepost.kit.database.Columns;
import java.time.Clock;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Remembers which events were handled, in the transaction of their effect.
final class Inbox {

    private static final String REMEMBER =
            "SELECT remember_event(:event_id, :type, :received_at, :user_id) AS reception";
    private static final String FORGET = "DELETE FROM inbox WHERE received_at < :before";

    private final DatabaseClient database;
    private final Clock clock;

    Inbox(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Tells whether the event is new, and its user still there, who is not erased before the caller's transaction ends.
    Mono<Reception> remember(ReceivedEvent event) {
        return database.sql(REMEMBER)
                .bind("event_id", event.id())
                .bind("type", event.type())
                .bind("received_at", clock.instant())
                .bind("user_id", event.userId().value())
                .map(row -> Columns.constant(row, "reception", Reception.class))
                .one();
    }

    Mono<Long> forgetOlderThan(Duration age) {
        return database.sql(FORGET)
                .bind("before", clock.instant().minus(age))
                .fetch()
                .rowsUpdated();
    }

    /// What an event is to a service that hears it.
    enum Reception {
        NEW,
        /// New, and about a user whom the service has erased.
        OF_ERASED,
        REPEATED
    }
}
