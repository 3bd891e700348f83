package dev.milepost.task.plan.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.Unprocessable;
import dev.milepost.task.plan.AppliedPlan;
import dev.milepost.task.plan.GoalTask;
import dev.milepost.task.plan.GoalTasks;
import dev.milepost.task.plan.NewPlan;
import dev.milepost.task.plan.PlanAnnouncements;
import dev.milepost.task.plan.PlannedTask;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// A goal's tasks in the tables `known_goals` and `tasks`. The goal's row is the lock: plans of one goal are applied one
/// after the other.
@Component
class R2dbcGoalTasks implements GoalTasks {

    private static final String ADVANCE =
            """
            INSERT INTO known_goals AS known (goal_id, user_id, status, version, plan_number)
            VALUES (:goal_id, :user_id, 'ACTIVE', 0, :number)
            ON CONFLICT (goal_id) DO UPDATE SET plan_number = excluded.plan_number
             WHERE known.user_id = excluded.user_id
               AND known.status <> 'DELETED'
               AND known.plan_number < excluded.plan_number
            """;
    private static final String LOCKED =
            "SELECT * FROM tasks WHERE goal_id = :goal_id AND source = 'PLAN' ORDER BY id FOR UPDATE";

    private static final String DELETED =
            "SELECT task_id FROM deleted_tasks WHERE task_id = ANY(:ids)";

    /// The tasks come as one JSON text: one parameter for any number of them, and nulls that need no care.
    private static final String SAVE =
            """
            INSERT INTO tasks AS known
                   (id, user_id, goal_id, source, title, description, kind, milestone, status, due_date, original_planned_date,
                    estimated_duration, order_in_goal, week_number, day_number_in_week, plan_number, change,
                    previous_due_date, change_reason, skip_reason, version, created_at, updated_at)
            SELECT id, :user_id, :goal_id, 'PLAN', title, description, kind, milestone, status, due_date, original_planned_date,
                   estimated_duration, order_in_goal, week_number, day_number_in_week, plan_number, change,
                   previous_due_date, change_reason, skip_reason, version, :now, :now
              FROM jsonb_to_recordset(CAST(:tasks AS jsonb))
                   AS task(id uuid, title text, description text, kind text, milestone text, status text,
                           due_date date, original_planned_date date, estimated_duration int, order_in_goal int,
                           week_number int, day_number_in_week int, plan_number int, change text,
                           previous_due_date date, change_reason text, skip_reason text, version bigint)
                ON CONFLICT (id) DO UPDATE
               SET title = excluded.title, description = excluded.description, kind = excluded.kind,
                   milestone = excluded.milestone, status = excluded.status, due_date = excluded.due_date,
                   estimated_duration = excluded.estimated_duration, order_in_goal = excluded.order_in_goal,
                   week_number = excluded.week_number, day_number_in_week = excluded.day_number_in_week,
                   plan_number = excluded.plan_number, change = excluded.change,
                   previous_due_date = excluded.previous_due_date, change_reason = excluded.change_reason,
                   skip_reason = excluded.skip_reason, version = excluded.version, updated_at = excluded.updated_at
             WHERE known.goal_id = excluded.goal_id AND known.version = excluded.version - 1
            """;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final PlanAnnouncements announcements;
    private final JsonMapper json;
    private final Clock clock;

    R2dbcGoalTasks(
            DatabaseClient database,
            Outbox outbox,
            PlanAnnouncements announcements,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.announcements = announcements;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> advanceTo(NewPlan plan) {
        return database.sql(ADVANCE)
                .bind("goal_id", plan.goalId())
                .bind("user_id", plan.userId().value())
                .bind("number", plan.number())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<List<GoalTask>> locked(UUID goalId) {
        return database.sql(LOCKED)
                .bind("goal_id", goalId)
                .map(GoalTaskRow::read)
                .all()
                .collectList();
    }

    @Override
    public Mono<NewPlan> withoutDeleted(NewPlan plan) {
        return database.sql(DELETED)
                .bind("ids", plan.tasks().stream().map(PlannedTask::id).toArray(UUID[]::new))
                .map(row -> Columns.value(row, "task_id", UUID.class))
                .all()
                .collect(Collectors.toSet())
                .map(plan::without);
    }

    @Override
    public Mono<Void> save(AppliedPlan applied) {
        List<GoalTaskRow> rows =
                Stream.concat(applied.changed().stream(), applied.added().stream())
                        .map(GoalTaskRow::of)
                        .toList();
        return database.sql(SAVE)
                .bind("user_id", applied.plan().userId().value())
                .bind("goal_id", applied.plan().goalId())
                .bind("tasks", json.writeValueAsString(rows))
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .filter(written -> written == rows.size())
                .switchIfEmpty(
                        Mono.error(
                                () -> new Unprocessable("The plan names a task of another goal")))
                .then(outbox.append(List.of(announcements.of(applied))));
    }
}
