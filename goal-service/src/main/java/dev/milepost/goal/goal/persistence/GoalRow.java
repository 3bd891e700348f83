package dev.milepost.goal.goal.persistence;

import dev.milepost.goal.goal.AdaptationMode;
import dev.milepost.goal.goal.Failure;
import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.goal.GoalSettings;
import dev.milepost.goal.goal.GoalStatus;
import dev.milepost.goal.goal.Plan;
import dev.milepost.goal.goal.Progress;
import dev.milepost.goal.goal.Schedule;
import dev.milepost.goal.goal.SkillLevel;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of `goals` as the goal that it is.
final class GoalRow {

    static final String COLUMNS =
            """
            id, user_id, version, name, topic, skill_level, duration_days, time_per_day_hours, wanted_start_date,
            rest_days, adaptation_mode, timezone, start_date, end_date, status, status_since, failure_code,
            failure_detail, plan_number, plan_source, plan_trigger, plan_reason, plan_created_at, plan_kept,
            plan_moved, plan_added, plan_dropped, plan_undoable, tasks_completed, tasks_counted, roadmap_revision, created_at,
            updated_at\
            """;

    private GoalRow() {}

    static Goal goal(Readable row) {
        Goal.Core core = core(row);
        Instant since = Columns.value(row, "status_since", Instant.class);
        Plan plan = plan(row);
        return switch (GoalStatus.valueOf(text(row, "status"))) {
            case PLANNING -> new Goal.Planning(core, since);
            case ACTIVE -> new Goal.Active(core, Objects.requireNonNull(plan), since);
            case PAUSED -> new Goal.Paused(core, Objects.requireNonNull(plan), since);
            case COMPLETED -> new Goal.Completed(core, Objects.requireNonNull(plan), since);
            case ARCHIVED -> new Goal.Archived(core, plan, since);
            case FAILED -> new Goal.Failed(core, failure(row), since);
        };
    }

    private static Goal.Core core(Readable row) {
        return new Goal.Core(
                new GoalId(Columns.value(row, "id", UUID.class)),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                number(row, "version"),
                settings(row),
                new Schedule(
                        Columns.value(row, "start_date", LocalDate.class),
                        Columns.value(row, "end_date", LocalDate.class)),
                new Progress(
                        number(row, "tasks_completed"),
                        number(row, "tasks_counted"),
                        number(row, "roadmap_revision")),
                Columns.value(row, "created_at", Instant.class),
                Columns.value(row, "updated_at", Instant.class));
    }

    private static GoalSettings settings(Readable row) {
        return new GoalSettings(
                text(row, "name"),
                text(row, "topic"),
                SkillLevel.valueOf(text(row, "skill_level")),
                number(row, "duration_days"),
                Columns.value(row, "time_per_day_hours", BigDecimal.class),
                Columns.value(row, "wanted_start_date", LocalDate.class),
                restDays(row),
                AdaptationMode.valueOf(text(row, "adaptation_mode")),
                ZoneId.of(text(row, "timezone")));
    }

    private static List<DayOfWeek> restDays(Readable row) {
        return Stream.of(Columns.value(row, "rest_days", String[].class))
                .map(DayOfWeek::valueOf)
                .toList();
    }

    private static @Nullable Plan plan(Readable row) {
        Integer number = row.get("plan_number", Integer.class);
        if (number == null) {
            return null;
        }
        return new Plan(
                number,
                text(row, "plan_source"),
                text(row, "plan_trigger"),
                text(row, "plan_reason"),
                Columns.value(row, "plan_created_at", Instant.class),
                new Plan.Changes(
                        number(row, "plan_kept"),
                        number(row, "plan_moved"),
                        number(row, "plan_added"),
                        number(row, "plan_dropped")),
                Columns.value(row, "plan_undoable", Boolean.class));
    }

    private static Failure failure(Readable row) {
        return new Failure(text(row, "failure_code"), text(row, "failure_detail"));
    }

    private static String text(Readable row, String column) {
        return Columns.value(row, column, String.class);
    }

    private static int number(Readable row, String column) {
        return Columns.value(row, column, Integer.class);
    }
}
