package dev.milepost.task.quickadd.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.quickadd.NamedGoal;
import dev.milepost.task.quickadd.NamedGoals;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Goals by their names, in the table `known_goals`.
@Component
class R2dbcNamedGoals implements NamedGoals {

    private static final int MOST = 200;

    private static final String NAMED =
            """
            SELECT goal_id, name FROM known_goals
             WHERE user_id = :user_id AND status IN ('ACTIVE', 'PAUSED') AND name IS NOT NULL
             ORDER BY goal_id DESC LIMIT :most
            """;

    private final DatabaseClient database;

    R2dbcNamedGoals(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<NamedGoal>> of(UserId user) {
        return database.sql(NAMED)
                .bind("user_id", user.value())
                .bind("most", MOST)
                .map(row ->
                        new NamedGoal(
                                Columns.value(row, "goal_id", UUID.class),
                                Columns.value(row, "name", String.class)))
                .all()
                .collectList();
    }
}
