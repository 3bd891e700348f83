package dev.milepost.kit.event;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// Remembers which events were handled, in the transaction of their effect.
final class Inbox {

    private static final String REMEMBER =
            """
            INSERT INTO inbox (event_id, type, received_at) VALUES (:event_id, :type, :received_at)
            ON CONFLICT (event_id) DO NOTHING
            """;
    private static final String FORGET = "DELETE FROM inbox WHERE received_at < :before";

    private final DatabaseClient database;
    private final Clock clock;

    Inbox(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Tells whether the event is new.
    Mono<Boolean> remember(UUID eventId, String type) {
        return database.sql(REMEMBER)
                .bind("event_id", eventId)
                .bind("type", type)
                .bind("received_at", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Long> forgetOlderThan(Duration age) {
        return database.sql(FORGET)
                .bind("before", clock.instant().minus(age))
                .fetch()
                .rowsUpdated();
    }
}
