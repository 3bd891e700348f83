package dev.milepost.goal.goal.persistence;

import dev.milepost.goal.goal.Failure;
import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.GoalSettings;
import dev.milepost.goal.goal.Plan;
import dev.milepost.kit.database.Columns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/// The statements that write a goal. None touches the columns of its progress, which follow the roadmap.
final class GoalStatements {

    private static final String INSERT =
            """
            INSERT INTO goals (id, user_id, version, name, topic, skill_level, duration_days, time_per_day_hours,
                               wanted_start_date, rest_days, adaptation_mode, timezone, start_date, end_date, status,
                               status_since, failure_code, failure_detail, plan_number, plan_source, plan_trigger,
                               plan_reason, plan_created_at, plan_kept, plan_moved, plan_added, plan_dropped, plan_undoable,
                               created_at, updated_at)
            VALUES (:id, :user_id, :version, :name, :topic, :skill_level, :duration_days, :time_per_day_hours,
                    :wanted_start_date, :rest_days, :adaptation_mode, :timezone, :start_date, :end_date, :status,
                    :status_since, :failure_code, :failure_detail, :plan_number, :plan_source, :plan_trigger,
                    :plan_reason, :plan_created_at, :plan_kept, :plan_moved, :plan_added, :plan_dropped, :plan_undoable,
                    :created_at, :updated_at)
            """;

    private static final String UPDATE =
            """
            UPDATE goals
               SET version = :version, name = :name, topic = :topic, skill_level = :skill_level,
                   duration_days = :duration_days, time_per_day_hours = :time_per_day_hours,
                   wanted_start_date = :wanted_start_date, rest_days = :rest_days, adaptation_mode = :adaptation_mode,
                   timezone = :timezone, start_date = :start_date, end_date = :end_date, status = :status,
                   status_since = :status_since, failure_code = :failure_code, failure_detail = :failure_detail,
                   plan_number = :plan_number, plan_source = :plan_source, plan_trigger = :plan_trigger,
                   plan_reason = :plan_reason, plan_created_at = :plan_created_at, plan_kept = :plan_kept,
                   plan_moved = :plan_moved, plan_added = :plan_added, plan_dropped = :plan_dropped, plan_undoable = :plan_undoable,
                   created_at = :created_at, updated_at = :updated_at
             WHERE id = :id AND user_id = :user_id
            """;

    private GoalStatements() {}

    static GenericExecuteSpec insert(DatabaseClient database, Goal goal) {
        return bind(database.sql(INSERT), goal);
    }

    static GenericExecuteSpec update(DatabaseClient database, Goal goal) {
        return bind(database.sql(UPDATE), goal);
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, Goal goal) {
        Goal.Core core = goal.core();
        GenericExecuteSpec spec =
                statement
                        .bind("id", core.id().value())
                        .bind("user_id", core.owner().value())
                        .bind("version", core.version())
                        .bind("start_date", core.schedule().start())
                        .bind("end_date", core.schedule().end())
                        .bind("status", goal.status().name())
                        .bind("status_since", goal.since())
                        .bind("created_at", core.createdAt())
                        .bind("updated_at", core.updatedAt());
        return withFailure(withPlan(withSettings(spec, core.settings()), goal.plan()), goal);
    }

    private static GenericExecuteSpec withSettings(GenericExecuteSpec spec, GoalSettings settings) {
        return spec.bind("name", settings.name())
                .bind("topic", settings.topic())
                .bind("skill_level", settings.skillLevel().name())
                .bind("duration_days", settings.durationDays())
                .bind("time_per_day_hours", settings.timePerDayHours())
                .bind("wanted_start_date", settings.startDate())
                .bind(
                        "rest_days",
                        settings.restDays().stream().map(Enum::name).toArray(String[]::new))
                .bind("adaptation_mode", settings.adaptationMode().name())
                .bind("timezone", settings.timezone().getId());
    }

    private static GenericExecuteSpec withPlan(GenericExecuteSpec spec, @Nullable Plan plan) {
        Plan.Changes changes = plan == null ? null : plan.changes();
        return spec.bind(
                        "plan_number",
                        Columns.nullable(plan == null ? null : plan.number(), Integer.class))
                .bind(
                        "plan_source",
                        Columns.nullable(plan == null ? null : plan.source(), String.class))
                .bind(
                        "plan_trigger",
                        Columns.nullable(plan == null ? null : plan.trigger(), String.class))
                .bind(
                        "plan_reason",
                        Columns.nullable(plan == null ? null : plan.reason(), String.class))
                .bind(
                        "plan_created_at",
                        Columns.nullable(plan == null ? null : plan.createdAt(), Instant.class))
                .bind(
                        "plan_kept",
                        Columns.nullable(changes == null ? null : changes.kept(), Integer.class))
                .bind(
                        "plan_moved",
                        Columns.nullable(changes == null ? null : changes.moved(), Integer.class))
                .bind(
                        "plan_added",
                        Columns.nullable(changes == null ? null : changes.added(), Integer.class))
                .bind(
                        "plan_dropped",
                        Columns.nullable(changes == null ? null : changes.dropped(), Integer.class))
                .bind(
                        "plan_undoable",
                        Columns.nullable(plan == null ? null : plan.undoable(), Boolean.class));
    }

    private static GenericExecuteSpec withFailure(GenericExecuteSpec spec, Goal goal) {
        Failure failure = goal instanceof Goal.Failed failed ? failed.failure() : null;
        return spec.bind(
                        "failure_code",
                        Columns.nullable(failure == null ? null : failure.code(), String.class))
                .bind(
                        "failure_detail",
                        Columns.nullable(failure == null ? null : failure.detail(), String.class));
    }
}
