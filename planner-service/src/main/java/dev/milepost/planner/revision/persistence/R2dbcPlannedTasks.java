package dev.milepost.planner.revision.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.planner.plan.TaskState;
import dev.milepost.planner.revision.AppliedPlan;
import dev.milepost.planner.revision.DeletedTask;
import dev.milepost.planner.revision.PlannedTasks;
import dev.milepost.planner.revision.RestoredTask;
import dev.milepost.planner.revision.TaskFact;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tasks in `planned_tasks`, each guarded by the version that task-service gave it.
@Component
class R2dbcPlannedTasks implements PlannedTasks {

    /// A closing that reaches us only after a plan was made without it counts as later than the plan.
    private static final String NOTE =
            """
            WITH known AS (
                SELECT t.task_id, t.dropped, g.planned_at
                  FROM planned_tasks t JOIN planned_goals g USING (goal_id)
                 WHERE t.task_id = :task_id AND t.user_id = :user_id AND t.goal_id = :goal_id AND t.version < :version
                   FOR UPDATE OF t),
            noted AS (
                UPDATE planned_tasks t
                   SET version = :version, status = :status, due_date = COALESCE(:due_date, t.due_date),
                       estimated_duration = COALESCE(:estimated_duration, t.estimated_duration),
                       moved_by_user = t.moved_by_user OR :moved_by_user,
                       title = COALESCE(:title, t.title), description = COALESCE(:description, t.description),
                       edited_by_user = t.edited_by_user OR :edited,
                       dropped = t.dropped AND :status = 'SKIPPED',
                       closed_at = CASE WHEN :is_open THEN NULL
                                        WHEN t.status = :status THEN t.closed_at
                                        WHEN k.planned_at >= :at THEN k.planned_at + interval '1 millisecond'
                                        ELSE :at END
                  FROM known k WHERE t.task_id = k.task_id)
            SELECT NOT (dropped AND :status = 'SKIPPED') AS is_news FROM known
            """;

    /// What a plan of ours has moved since stays moved, and a fact that is newer than the plan's application stands.
    private static final String CORRECT =
            """
            INSERT INTO planned_tasks AS t (task_id, user_id, goal_id, version, plan_number, order_in_goal, week_number,
                   day_number_in_week, milestone, kind, title, description, due_date, estimated_duration, status, dropped,
                   closed_at)
            SELECT s.task_id, g.user_id, g.goal_id, s.version, :plan_number, s.order_in_goal, s.week_number,
                   s.day_number_in_week, s.milestone, s.kind, s.title, s.description, s.due_date, s.estimated_duration,
                   s.status, s.dropped,
                   CASE WHEN s.is_open THEN NULL ELSE COALESCE(s.completed_at, g.planned_at, g.changed_at) END
              FROM unnest(:task_ids::uuid[], :versions::bigint[], :orders::int[], :weeks::int[], :days::int[],
                          :milestones::text[], :kinds::text[], :titles::text[], :descriptions::text[],
                          :due_dates::date[], :minutes::int[], :statuses::text[], :opens::boolean[],
                          :droppeds::boolean[], :completions::timestamptz[])
                   AS s(task_id, version, order_in_goal, week_number, day_number_in_week, milestone, kind, title,
                        description, due_date, estimated_duration, status, is_open, dropped, completed_at)
              JOIN planned_goals g ON g.goal_id = :goal_id AND g.user_id = :user_id AND g.status <> 'DELETED'
             WHERE NOT EXISTS (SELECT FROM deleted_tasks d WHERE d.user_id = g.user_id AND d.task_id = s.task_id)
            ON CONFLICT (task_id) DO UPDATE
               SET version = excluded.version, status = excluded.status,
                   dropped = excluded.dropped OR (t.dropped AND excluded.status = 'SKIPPED'),
                   closed_at = CASE WHEN t.status = excluded.status THEN t.closed_at ELSE excluded.closed_at END,
                   title = excluded.title, description = excluded.description,
                   due_date = CASE WHEN t.plan_number > :plan_number THEN t.due_date ELSE excluded.due_date END,
                   order_in_goal =
                       CASE WHEN t.plan_number > :plan_number THEN t.order_in_goal ELSE excluded.order_in_goal END,
                   week_number =
                       CASE WHEN t.plan_number > :plan_number THEN t.week_number ELSE excluded.week_number END,
                   day_number_in_week = CASE WHEN t.plan_number > :plan_number THEN t.day_number_in_week
                                             ELSE excluded.day_number_in_week END,
                   milestone = CASE WHEN t.plan_number > :plan_number THEN t.milestone ELSE excluded.milestone END,
                   estimated_duration = CASE WHEN t.plan_number > :plan_number THEN t.estimated_duration
                                             ELSE excluded.estimated_duration END
             WHERE t.user_id = excluded.user_id AND t.goal_id = excluded.goal_id AND t.version <= excluded.version
               AND NOT ((t.dropped OR excluded.dropped) AND t.plan_number > :plan_number
                        AND excluded.status <> 'COMPLETED')
            """;

    /// A plan that is just being saved holds the goal: it is waited for, so that what it writes of the task is seen.
    private static final String HOLD_GOAL =
            """
            SELECT goal_id FROM planned_goals
             WHERE goal_id = :goal_id AND user_id = :user_id AND status <> 'DELETED'
               FOR UPDATE
            """;

    private static final String FORGET =
            """
            WITH gone AS (
                DELETE FROM planned_tasks WHERE task_id = :task_id AND user_id = :user_id AND goal_id = :goal_id
                RETURNING NOT dropped AND status IN ('PENDING', 'IN_PROGRESS', 'OVERDUE') AS was_open),
            marked AS (
                INSERT INTO deleted_tasks (user_id, task_id, goal_id) VALUES (:user_id, :task_id, :goal_id)
                ON CONFLICT DO NOTHING)
            SELECT was_open FROM gone
            """;

    /// What was closed long ago asks for nothing now.
    private static final String RESTORE =
            """
            INSERT INTO planned_tasks (task_id, user_id, goal_id, version, plan_number, order_in_goal, week_number,
                   day_number_in_week, milestone, kind, title, description, due_date, estimated_duration, status,
                   edited_by_user, closed_at)
            SELECT :task_id, g.user_id, g.goal_id, :version, g.plan_number, :order, :week, :day, :milestone, :kind,
                   :title, :description, :due_date, :minutes, :status, true,
                   CASE WHEN :is_open THEN NULL
                        ELSE COALESCE(:closed_at, g.planned_at, g.changed_at) END
              FROM planned_goals g
             WHERE g.goal_id = :goal_id AND g.user_id = :user_id AND g.status <> 'DELETED'
            ON CONFLICT (task_id) DO NOTHING
            """;

    private final DatabaseClient database;

    R2dbcPlannedTasks(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> note(TaskFact fact) {
        TaskFact.Edit edit = fact.edit();
        TaskFact.Words words = edit == null ? null : edit.words();
        return database.sql(NOTE)
                .bind("task_id", fact.taskId())
                .bind("user_id", fact.userId().value())
                .bind("goal_id", fact.goalId())
                .bind("version", fact.version())
                .bind("status", fact.status().name())
                .bind("is_open", fact.status().isOpen())
                .bind("due_date", Parameters.in(R2dbcType.DATE, fact.dueDate()))
                .bind(
                        "estimated_duration",
                        Parameters.in(R2dbcType.INTEGER, fact.estimatedDuration()))
                .bind("moved_by_user", fact.movedByUser())
                .bind(
                        "title",
                        Parameters.in(R2dbcType.VARCHAR, words == null ? null : words.title()))
                .bind(
                        "description",
                        Parameters.in(
                                R2dbcType.VARCHAR, words == null ? null : words.description()))
                .bind("edited", edit != null)
                .bind("at", fact.at())
                .map(row -> Columns.value(row, "is_news", Boolean.class))
                .one()
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Boolean> forget(DeletedTask task) {
        return database.sql(HOLD_GOAL)
                .bind("user_id", task.userId().value())
                .bind("goal_id", task.goalId())
                .fetch()
                .one()
                .flatMap(_ -> remove(task))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> remove(DeletedTask task) {
        return database.sql(FORGET)
                .bind("task_id", task.taskId())
                .bind("user_id", task.userId().value())
                .bind("goal_id", task.goalId())
                .map(row -> Columns.value(row, "was_open", Boolean.class))
                .one();
    }

    @Override
    public Mono<Boolean> restore(RestoredTask task) {
        TaskState state = task.state();
        return database.sql(RESTORE)
                .bind("user_id", task.userId().value())
                .bind("goal_id", task.goalId())
                .bind("version", task.version())
                .bind("task_id", state.id())
                .bind("order", state.order())
                .bind("week", state.weekNumber())
                .bind("day", state.dayNumberInWeek())
                .bind("milestone", state.milestone())
                .bind("kind", state.kind().name())
                .bind("title", state.title())
                .bind("description", state.description())
                .bind("due_date", state.dueDate())
                .bind("minutes", state.estimatedMinutes())
                .bind("status", state.status().name())
                .bind("is_open", state.isOpen())
                .bind(
                        "closed_at",
                        Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, state.closedAt()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> correct(AppliedPlan applied) {
        List<AppliedPlan.Task> tasks = applied.tasks();
        return database.sql(CORRECT)
                .bind("goal_id", applied.goalId())
                .bind("user_id", applied.userId().value())
                .bind("plan_number", applied.planNumber())
                .bind("task_ids", Columns.of(tasks, UUID[]::new, AppliedPlan.Task::taskId))
                .bind("versions", Columns.of(tasks, Long[]::new, AppliedPlan.Task::version))
                .bind("orders", Columns.of(tasks, Integer[]::new, AppliedPlan.Task::orderInGoal))
                .bind("weeks", Columns.of(tasks, Integer[]::new, AppliedPlan.Task::weekNumber))
                .bind("days", Columns.of(tasks, Integer[]::new, AppliedPlan.Task::dayNumberInWeek))
                .bind("milestones", Columns.of(tasks, String[]::new, AppliedPlan.Task::milestone))
                .bind("kinds", Columns.of(tasks, String[]::new, task -> task.kind().name()))
                .bind("titles", Columns.of(tasks, String[]::new, AppliedPlan.Task::title))
                .bind(
                        "descriptions",
                        Columns.of(tasks, String[]::new, AppliedPlan.Task::description))
                .bind("due_dates", Columns.of(tasks, LocalDate[]::new, AppliedPlan.Task::dueDate))
                .bind(
                        "minutes",
                        Columns.of(tasks, Integer[]::new, AppliedPlan.Task::estimatedDuration))
                .bind("statuses", Columns.of(tasks, String[]::new, task -> task.status().name()))
                .bind("opens", Columns.of(tasks, Boolean[]::new, task -> task.status().isOpen()))
                .bind("droppeds", Columns.of(tasks, Boolean[]::new, AppliedPlan.Task::dropped))
                .bind(
                        "completions",
                        Columns.of(tasks, Instant[]::new, AppliedPlan.Task::completedAt))
                .then();
    }
}
