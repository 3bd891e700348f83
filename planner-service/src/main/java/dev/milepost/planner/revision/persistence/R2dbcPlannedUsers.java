package dev.milepost.planner.revision.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.planner.revision.PlannedUsers;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Users in `planned_users`. Another budget outdates every plan that is just being made.
@Component
class R2dbcPlannedUsers implements PlannedUsers {

    private static final String BUDGET =
            """
            WITH before AS (SELECT daily_budget_minutes FROM planned_users WHERE user_id = :user_id FOR UPDATE),
                 changed AS (
                INSERT INTO planned_users AS u (user_id, version, daily_budget_minutes, changed_at)
                VALUES (:user_id, :version, :minutes, :now)
                ON CONFLICT (user_id) DO UPDATE
                   SET version = excluded.version, daily_budget_minutes = excluded.daily_budget_minutes,
                       plan_sequence = u.plan_sequence + 1, changed_at = excluded.changed_at
                 WHERE u.version < excluded.version
                RETURNING daily_budget_minutes)
            SELECT changed.daily_budget_minutes IS DISTINCT FROM (SELECT daily_budget_minutes FROM before) AS is_news
              FROM changed
            """;

    private final DatabaseClient database;
    private final Clock clock;

    R2dbcPlannedUsers(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> budget(UserId user, long version, @Nullable Integer dailyMinutes) {
        return database.sql(BUDGET)
                .bind("user_id", user.value())
                .bind("version", version)
                .bind("minutes", Parameters.in(R2dbcType.INTEGER, dailyMinutes))
                .bind("now", clock.instant())
                .map(row -> Columns.value(row, "is_news", Boolean.class))
                .one()
                .defaultIfEmpty(false);
    }
}
