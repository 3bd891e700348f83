package dev.milepost.planner.revision.persistence;

import dev.milepost.planner.revision.AppliedPlan;
import dev.milepost.planner.revision.PlannedTasks;
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
                   SET version = :version, status = :status, due_date = :due_date,
                       estimated_duration = :estimated_duration,
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

    private final DatabaseClient database;

    R2dbcPlannedTasks(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> note(TaskFact fact) {
        TaskFact.Words words = fact.words();
        return database.sql(NOTE)
                .bind("task_id", fact.taskId())
                .bind("user_id", fact.userId().value())
                .bind("goal_id", fact.goalId())
                .bind("version", fact.version())
                .bind("status", fact.status().name())
                .bind("is_open", fact.status().isOpen())
                .bind("due_date", fact.dueDate())
                .bind("estimated_duration", fact.estimatedDuration())
                .bind("moved_by_user", fact.movedByUser())
                .bind(
                        "title",
                        Parameters.in(R2dbcType.VARCHAR, words == null ? null : words.title()))
                .bind(
                        "description",
                        Parameters.in(
                                R2dbcType.VARCHAR, words == null ? null : words.description()))
                .bind("edited", words != null)
                .bind("at", fact.at())
                .map(row -> Columns.value(row, "is_news", Boolean.class))
                .one()
                .defaultIfEmpty(false);
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
