package dev.milepost.goal.budget;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Remembers what all goals of a user together may take of a day; an older fact changes nothing.
@Component
class KeepBudgetOnUserUpdated implements Reaction<UserUpdatedV1> {

    private static final String KEEP =
            """
            INSERT INTO user_budgets AS b (user_id, version, daily_budget_minutes) VALUES (:user_id, :version, :minutes)
            ON CONFLICT (user_id) DO UPDATE
               SET version = excluded.version, daily_budget_minutes = excluded.daily_budget_minutes
             WHERE b.version < excluded.version
            """;

    private final DatabaseClient database;

    KeepBudgetOnUserUpdated(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Class<UserUpdatedV1> payloadType() {
        return UserUpdatedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<UserUpdatedV1> event) {
        UserUpdatedV1 updated = event.payload();
        return database.sql(KEEP)
                .bind("user_id", event.userId().value())
                .bind("version", updated.version())
                .bind("minutes", Parameters.in(R2dbcType.INTEGER, updated.dailyBudgetMinutes()))
                .then();
    }
}
