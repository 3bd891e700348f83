package dev.milepost.planner.revision.persistence;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.SkillLevel;
import dev.milepost.planner.plan.TaskState;
import dev.milepost.planner.revision.GoalSettings;
import dev.milepost.planner.revision.GoalStatus;
import dev.milepost.planner.revision.PlannedGoal;
import dev.milepost.planner.revision.PlannedGoals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Goals in `planned_goals`, read together with their tasks.
@Component
class R2dbcPlannedGoals implements PlannedGoals {

    private static final String ADD =
            """
            INSERT INTO planned_goals (goal_id, user_id, version, settings_version, status, name, topic, skill_level,
                   duration_days, time_per_day_hours, start_date, end_date, rest_days, adaptation_mode, timezone,
                   changed_at)
            VALUES (:goal_id, :user_id, :version, :version, 'OPEN', :name, :topic, :skill_level, :duration_days,
                    :time_per_day_hours, :start_date, :end_date, :rest_days, :adaptation_mode, :timezone, :now)
            ON CONFLICT (goal_id) DO NOTHING
            """;
    private static final String CHANGE =
            """
            UPDATE planned_goals
               SET version = :version, name = :name, topic = :topic, skill_level = :skill_level,
                   duration_days = :duration_days, time_per_day_hours = :time_per_day_hours,
                   start_date = :start_date, end_date = :end_date, rest_days = :rest_days,
                   adaptation_mode = :adaptation_mode, timezone = :timezone, changed_at = :now,
                   settings_version = CASE WHEN :matters THEN :version ELSE settings_version END,
                   plan_end_date = CASE WHEN :matters THEN NULL ELSE plan_end_date END
             WHERE goal_id = :goal_id AND user_id = :user_id AND version < :version AND status <> 'DELETED'
            """;
    private static final String TURN =
            """
            UPDATE planned_goals SET status = :status, version = :version, changed_at = :now
             WHERE goal_id = :goal_id AND user_id = :user_id AND version < :version AND status <> 'DELETED'
            """;

    /// First the tombstone, which waits for a plan that is just being saved; then, seeing that plan, everything else.
    private static final String BURY =
            """
            INSERT INTO planned_goals (goal_id, user_id, version, settings_version, status, name, topic, skill_level,
                   duration_days, time_per_day_hours, start_date, end_date, rest_days, adaptation_mode, timezone,
                   changed_at)
            VALUES (:goal_id, :user_id, :version, :version, 'DELETED', '', '', :skill_level, 1, 1, :today, :today, '{}',
                    'AUTO', 'UTC', :now)
            ON CONFLICT (goal_id) DO UPDATE
               SET status = 'DELETED', version = GREATEST(planned_goals.version, excluded.version),
                   name = '', topic = '', changed_at = :now
             WHERE planned_goals.user_id = excluded.user_id
            """;

    private static final String REMOVE =
            """
            WITH tasks AS (DELETE FROM planned_tasks WHERE user_id = :user_id AND goal_id = :goal_id),
                 runs AS (DELETE FROM plan_runs WHERE user_id = :user_id AND goal_id = :goal_id),
                 proposals AS (DELETE FROM plan_proposals WHERE user_id = :user_id AND goal_id = :goal_id),
                 former AS (DELETE FROM former_plans WHERE user_id = :user_id AND goal_id = :goal_id),
                 deleted AS (DELETE FROM deleted_tasks WHERE user_id = :user_id AND goal_id = :goal_id)
            DELETE FROM revision_requests WHERE user_id = :user_id AND goal_id = :goal_id
            """;
    private static final String FIND =
            "SELECT * FROM planned_goals WHERE goal_id = :goal_id AND user_id = :user_id";
    private static final String TASKS =
            """
            SELECT * FROM planned_tasks
             WHERE user_id = :user_id AND goal_id = :goal_id AND NOT dropped
             ORDER BY order_in_goal, due_date, task_id
            """;

    private final DatabaseClient database;
    private final SharedTimeRows sharedTime;
    private final Clock clock;

    R2dbcPlannedGoals(DatabaseClient database, SharedTimeRows sharedTime, Clock clock) {
        this.database = database;
        this.sharedTime = sharedTime;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> add(GoalSettings settings) {
        return happened(with(settings, database.sql(ADD)));
    }

    @Override
    public Mono<Boolean> change(GoalSettings settings, boolean mattersToThePlan) {
        return happened(with(settings, database.sql(CHANGE)).bind("matters", mattersToThePlan));
    }

    @Override
    public Mono<Boolean> turn(UUID goalId, UserId userId, long version, GoalStatus status) {
        return happened(
                database.sql(TURN)
                        .bind("goal_id", goalId)
                        .bind("user_id", userId.value())
                        .bind("version", version)
                        .bind("status", status.name())
                        .bind("now", clock.instant()));
    }

    @Override
    public Mono<Void> delete(UUID goalId, UserId userId, long version) {
        return bury(goalId, userId, version)
                .then(
                        database.sql(REMOVE)
                                .bind("goal_id", goalId)
                                .bind("user_id", userId.value())
                                .then());
    }

    private Mono<Void> bury(UUID goalId, UserId userId, long version) {
        return database.sql(BURY)
                .bind("goal_id", goalId)
                .bind("user_id", userId.value())
                .bind("version", version)
                .bind("skill_level", SkillLevel.BEGINNER.name())
                .bind("today", LocalDate.EPOCH)
                .bind("now", clock.instant())
                .then();
    }

    @Override
    public Mono<PlannedGoal> find(UUID goalId, UserId userId) {
        return database.sql(FIND)
                .bind("goal_id", goalId)
                .bind("user_id", userId.value())
                .map(GoalRow::of)
                .one()
                .flatMap(goal ->
                        tasks(goalId, userId).zipWith(sharedTime.besides(goal), goal::with));
    }

    private Mono<List<TaskState>> tasks(UUID goalId, UserId userId) {
        return database.sql(TASKS)
                .bind("goal_id", goalId)
                .bind("user_id", userId.value())
                .map(TaskRow::of)
                .all()
                .collectList();
    }

    private GenericExecuteSpec with(GoalSettings settings, GenericExecuteSpec statement) {
        return statement
                .bind("goal_id", settings.goalId())
                .bind("user_id", settings.userId().value())
                .bind("version", settings.version())
                .bind("name", settings.name())
                .bind("topic", settings.topic())
                .bind("skill_level", settings.skillLevel().name())
                .bind("duration_days", settings.durationDays())
                .bind("time_per_day_hours", settings.timePerDayHours())
                .bind("start_date", settings.startDate())
                .bind("end_date", settings.endDate())
                .bind(
                        "rest_days",
                        settings.restDays().stream().map(Enum::name).toArray(String[]::new))
                .bind("adaptation_mode", settings.adaptationMode())
                .bind("timezone", settings.timezone())
                .bind("now", clock.instant());
    }

    private static Mono<Boolean> happened(GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(rows -> rows > 0);
    }
}
