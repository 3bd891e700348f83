package dev.milepost.goal.goal.persistence;

import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.goal.GoalNotFound;
import dev.milepost.goal.goal.GoalQueries;
import dev.milepost.goal.goal.GoalReference;
import dev.milepost.goal.goal.GoalStatus;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcGoalQueries implements GoalQueries {

    private static final String ONE = "SELECT " + GoalRow.COLUMNS + " FROM goals WHERE id = :id";

    /// Ids grow with time, so that the newest goal has the greatest.
    private static final String PAGE =
            "SELECT "
                    + GoalRow.COLUMNS
                    + """

                      FROM goals
                     WHERE user_id = :user_id
                       AND (CAST(:after AS uuid) IS NULL OR id < :after)
                       AND (cardinality(:statuses) = 0 OR status = ANY(:statuses))
                     ORDER BY id DESC
                     LIMIT :at_most
                    """;

    private final DatabaseClient database;

    R2dbcGoalQueries(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Goal> ownedBy(UserId user, GoalId goal) {
        return database.sql(ONE)
                .bind("id", goal.value())
                .map(GoalRow::goal)
                .one()
                .switchIfEmpty(Mono.error(GoalNotFound::new))
                .map(found -> GoalReference.ofOwner(found, user));
    }

    @Override
    public Mono<List<Goal>> of(
            UserId user, Set<GoalStatus> statuses, @Nullable UUID after, int atMost) {
        return database.sql(PAGE)
                .bind("user_id", user.value())
                .bind("after", Columns.nullable(after, UUID.class))
                .bind("statuses", statuses.stream().map(Enum::name).toArray(String[]::new))
                .bind("at_most", atMost)
                .map(GoalRow::goal)
                .all()
                .collectList();
    }
}
