package dev.milepost.task.user;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Remembers where a user's days begin and end.
@Component
class RememberTimezoneOnUserRegistered implements Reaction<UserRegisteredV1> {

    private static final String REMEMBER =
            """
            INSERT INTO known_users (user_id, timezone) VALUES (:user_id, :timezone)
            ON CONFLICT (user_id) DO UPDATE SET timezone = excluded.timezone
            """;

    private final DatabaseClient database;

    RememberTimezoneOnUserRegistered(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Class<UserRegisteredV1> payloadType() {
        return UserRegisteredV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<UserRegisteredV1> event) {
        return database.sql(REMEMBER)
                .bind("user_id", event.payload().userId())
                .bind("timezone", event.payload().timezone())
                .then();
    }
}
