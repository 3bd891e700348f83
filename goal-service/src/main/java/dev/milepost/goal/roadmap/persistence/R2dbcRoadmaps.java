package dev.milepost.goal.roadmap.persistence;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.roadmap.FollowTask;
import dev.milepost.goal.roadmap.RemoveTask;
import dev.milepost.goal.roadmap.RestoreTask;
import dev.milepost.goal.roadmap.RoadmapItem;
import dev.milepost.goal.roadmap.Roadmaps;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The goal's row is locked before its roadmap is touched, so that progress is never counted from half a change. It is
/// counted by a statement of its own, because a statement does not see what it has just written.
@Repository
class R2dbcRoadmaps implements Roadmaps {

    /// The items come as one JSON text: one parameter for any number of them, and nulls that need no care.
    private static final String REPLACE =
            """
            WITH planned AS (
                SELECT *
                  FROM jsonb_to_recordset(CAST(:items AS jsonb))
                       AS item(task_id uuid, version integer, order_in_goal integer, milestone text, kind text,
                               title text, description text, status text, due_date date,
                               original_planned_date date, estimated_duration integer, change text,
                               previous_due_date date, change_reason text)
            ), gone AS (
                DELETE FROM roadmap_items item
                 WHERE item.user_id = :user_id
                   AND item.goal_id = :goal_id
                   AND NOT EXISTS (SELECT 1 FROM planned WHERE planned.task_id = item.task_id)
            )
            INSERT INTO roadmap_items AS known
                   (user_id, goal_id, task_id, version, order_in_goal, milestone, kind, title, description, status,
                    due_date, original_planned_date, estimated_duration, change, previous_due_date, change_reason)
            SELECT :user_id, :goal_id, task_id, version, order_in_goal, milestone, kind, title, description, status,
                   due_date, original_planned_date, estimated_duration, change, previous_due_date, change_reason
              FROM planned
                ON CONFLICT (user_id, goal_id, task_id) DO UPDATE
               SET version = excluded.version, order_in_goal = excluded.order_in_goal,
                   milestone = excluded.milestone, kind = excluded.kind, title = excluded.title,
                   description = excluded.description, status = excluded.status, due_date = excluded.due_date,
                   original_planned_date = excluded.original_planned_date,
                   estimated_duration = excluded.estimated_duration, change = excluded.change,
                   previous_due_date = excluded.previous_due_date, change_reason = excluded.change_reason
             WHERE known.version <= excluded.version
            """;

    private static final String FOLLOW =
            """
            WITH held AS (
                SELECT id FROM goals WHERE id = :goal_id AND user_id = :user_id FOR UPDATE
            )
            UPDATE roadmap_items item
               SET version = :version,
                   status = :status,
                   due_date = COALESCE(:due_date, item.due_date),
                   estimated_duration = COALESCE(:estimated_duration, item.estimated_duration),
                   title = COALESCE(:title, item.title),
                   description = COALESCE(:description, item.description),
                   change = CASE WHEN :moved THEN 'MOVED' ELSE item.change END,
                   previous_due_date = CASE WHEN :moved THEN :moved_from ELSE item.previous_due_date END,
                   change_reason = CASE WHEN :moved THEN 'You moved it to another day.' ELSE item.change_reason END
              FROM held
             WHERE item.goal_id = held.id
               AND item.user_id = :user_id
               AND item.task_id = :task_id
               AND item.version < :version
            """;

    private static final String REMOVE =
            """
            WITH held AS (
                SELECT id FROM goals WHERE id = :goal_id AND user_id = :user_id FOR UPDATE
            )
            DELETE FROM roadmap_items item
             USING held
             WHERE item.goal_id = held.id AND item.user_id = :user_id AND item.task_id = :task_id
            """;

    private static final String RESTORE =
            """
            WITH held AS (
                SELECT id FROM goals WHERE id = :goal_id AND user_id = :user_id FOR UPDATE
            )
            INSERT INTO roadmap_items
                   (user_id, goal_id, task_id, version, order_in_goal, milestone, kind, title, description, status,
                    due_date, original_planned_date, estimated_duration, change)
            SELECT :user_id, held.id, task_id, version, order_in_goal, milestone, kind, title, description, status,
                   due_date, original_planned_date, estimated_duration, change
              FROM held,
                   jsonb_to_record(CAST(:item AS jsonb))
                   AS item(task_id uuid, version integer, order_in_goal integer, milestone text, kind text,
                           title text, description text, status text, due_date date, original_planned_date date,
                           estimated_duration integer, change text)
                ON CONFLICT (user_id, goal_id, task_id) DO NOTHING
            """;

    private static final String COUNT =
            """
            UPDATE goals
               SET tasks_completed = roadmap.completed,
                   tasks_counted = roadmap.counted,
                   roadmap_revision = roadmap_revision + 1
              FROM (SELECT count(*) FILTER (WHERE status = 'COMPLETED') AS completed,
                           count(*) FILTER (WHERE status <> 'CANCELLED'
                                              AND NOT (change = 'DROPPED' AND status = 'SKIPPED')) AS counted
                      FROM roadmap_items
                     WHERE user_id = :user_id AND goal_id = :goal_id) AS roadmap
             WHERE goals.id = :goal_id AND goals.user_id = :user_id
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    R2dbcRoadmaps(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Void> replace(UserId owner, GoalId goal, List<RoadmapItem> items) {
        return database.sql(REPLACE)
                .bind("user_id", owner.value())
                .bind("goal_id", goal.value())
                .bind("items", json.writeValueAsString(items))
                .then()
                .then(Mono.defer(() -> count(owner.value(), goal.value())));
    }

    @Override
    public Mono<Boolean> follow(FollowTask command) {
        return counted(update(command), command.owner(), command.goal());
    }

    @Override
    public Mono<Void> remove(RemoveTask command) {
        Mono<Long> removed =
                database.sql(REMOVE)
                        .bind("user_id", command.owner().value())
                        .bind("goal_id", command.goal().value())
                        .bind("task_id", command.task())
                        .fetch()
                        .rowsUpdated();
        return counted(removed, command.owner(), command.goal()).then();
    }

    @Override
    public Mono<Void> restore(RestoreTask command) {
        Mono<Long> restored =
                database.sql(RESTORE)
                        .bind("user_id", command.owner().value())
                        .bind("goal_id", command.goal().value())
                        .bind("item", json.writeValueAsString(command.item()))
                        .fetch()
                        .rowsUpdated();
        return counted(restored, command.owner(), command.goal()).then();
    }

    private Mono<Boolean> counted(Mono<Long> rows, UserId owner, GoalId goal) {
        return rows.filter(changed -> changed > 0)
                .flatMap(_ -> count(owner.value(), goal.value()).thenReturn(true))
                .defaultIfEmpty(false);
    }

    private static Parameter nullable(R2dbcType type, @Nullable Object value) {
        return Parameters.in(type, value);
    }

    private Mono<Long> update(FollowTask command) {
        LocalDate movedFrom = command.movedFrom();
        FollowTask.Words words = command.words();
        return database.sql(FOLLOW)
                .bind("user_id", command.owner().value())
                .bind("goal_id", command.goal().value())
                .bind("task_id", command.task())
                .bind("version", command.version())
                .bind("status", command.status().name())
                .bind("due_date", nullable(R2dbcType.DATE, command.dueDate()))
                .bind(
                        "estimated_duration",
                        nullable(R2dbcType.INTEGER, command.estimatedDuration()))
                .bind("title", nullable(R2dbcType.VARCHAR, words == null ? null : words.title()))
                .bind(
                        "description",
                        nullable(R2dbcType.VARCHAR, words == null ? null : words.description()))
                .bind("moved", movedFrom != null)
                .bind("moved_from", nullable(R2dbcType.DATE, movedFrom))
                .fetch()
                .rowsUpdated();
    }

    private Mono<Void> count(UUID owner, UUID goal) {
        return database.sql(COUNT).bind("user_id", owner).bind("goal_id", goal).then();
    }
}
