package dev.milepost.task.goal.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.goal.GoalBelongsToAnotherUser;
import dev.milepost.task.goal.GoalNotFound;
import dev.milepost.task.goal.GoalStatus;
import dev.milepost.task.goal.KnownGoals;
import dev.milepost.task.task.ExistingGoals;
import dev.milepost.task.task.GoalAccess;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Known goals in the table `known_goals`.
@Component
class R2dbcKnownGoals implements KnownGoals, GoalAccess, ExistingGoals {

    private static final String FOLLOW =
            """
            INSERT INTO known_goals (goal_id, user_id, name, status, version)
            VALUES (:goal_id, :user_id, :name, :status, :version)
            ON CONFLICT (goal_id) DO UPDATE
               SET name = CASE WHEN excluded.status <> 'DELETED' THEN coalesce(excluded.name, known_goals.name) END,
                   status = excluded.status, version = excluded.version
             WHERE known_goals.version < excluded.version
            """;
    private static final String RENAME =
            """
            INSERT INTO known_goals (goal_id, user_id, name, status, version)
            VALUES (:goal_id, :user_id, :name, 'ACTIVE', :version)
            ON CONFLICT (goal_id) DO UPDATE SET name = excluded.name, version = excluded.version
             WHERE known_goals.version < excluded.version
            """;
    private static final String OWNER =
            "SELECT user_id FROM known_goals WHERE goal_id = :goal_id AND status <> 'DELETED'";

    private static final String EXISTING =
            """
            SELECT goal_id FROM known_goals
             WHERE goal_id = ANY(:goals) AND user_id = :user_id AND status <> 'DELETED'
            """;
    private static final String NAME =
            "SELECT name FROM known_goals WHERE goal_id = :goal_id AND user_id = :user_id";

    private final DatabaseClient database;

    R2dbcKnownGoals(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> follow(
            UUID goalId, UserId user, long version, GoalStatus status, @Nullable String name) {
        return database.sql(FOLLOW)
                .bind("goal_id", goalId)
                .bind("user_id", user.value())
                .bind("name", Columns.nullable(name, String.class))
                .bind("status", status.name())
                .bind("version", version)
                .then();
    }

    @Override
    public Mono<Void> rename(UUID goalId, UserId user, long version, String name) {
        return database.sql(RENAME)
                .bind("goal_id", goalId)
                .bind("user_id", user.value())
                .bind("name", name)
                .bind("version", version)
                .then();
    }

    @Override
    public Mono<String> nameOf(UUID goalId, UserId user) {
        return database.sql(NAME)
                .bind("goal_id", goalId)
                .bind("user_id", user.value())
                .map(row -> Objects.requireNonNullElse(row.get("name", String.class), ""))
                .one()
                .defaultIfEmpty("");
    }

    @Override
    public Mono<Set<UUID>> among(Set<UUID> goals, UserId user) {
        return database.sql(EXISTING)
                .bind("goals", goals.toArray(UUID[]::new))
                .bind("user_id", user.value())
                .map(row -> Columns.value(row, "goal_id", UUID.class))
                .all()
                .collect(Collectors.toSet());
    }

    @Override
    public Mono<Void> check(UUID goalId, UserId user) {
        return database.sql(OWNER)
                .bind("goal_id", goalId)
                .map(row -> Columns.value(row, "user_id", UUID.class))
                .one()
                .switchIfEmpty(Mono.error(GoalNotFound::new))
                .filter(owner -> owner.equals(user.value()))
                .switchIfEmpty(Mono.error(GoalBelongsToAnotherUser::new))
                .then();
    }
}
