package dev.milepost.planner.revision.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.GoalBrief;
import dev.milepost.planner.plan.GoalState;
import dev.milepost.planner.plan.PlanLimits;
import dev.milepost.planner.plan.SkillLevel;
import dev.milepost.planner.plan.TaskState;
import dev.milepost.planner.revision.GoalStatus;
import dev.milepost.planner.revision.PlannedGoal;
import dev.milepost.planner.revision.persistence.SharedTimeRows.Shared;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of `planned_goals`.
record GoalRow(
        UUID goalId,
        UserId userId,
        GoalStatus status,
        boolean reviewed,
        long settingsVersion,
        int planNumber,
        @Nullable LocalDate planEndDate,
        GoalBrief brief,
        ZoneId timezone,
        @Nullable Instant plannedAt,
        @Nullable Instant replannedAt) {

    private static final String REVIEW = "REVIEW";
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    static GoalRow of(Readable row) {
        return new GoalRow(
                Columns.value(row, "goal_id", UUID.class),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                Columns.constant(row, "status", GoalStatus.class),
                Columns.value(row, "adaptation_mode", String.class).equals(REVIEW),
                Columns.value(row, "settings_version", Long.class),
                Columns.value(row, "plan_number", Integer.class),
                row.get("plan_end_date", LocalDate.class),
                brief(row),
                zone(Columns.value(row, "timezone", String.class)),
                row.get("planned_at", Instant.class),
                row.get("replanned_at", Instant.class));
    }

    PlannedGoal with(List<TaskState> tasks, Shared shared) {
        return new PlannedGoal(
                goalId,
                userId,
                status,
                reviewed,
                settingsVersion,
                planNumber,
                shared.sequence(),
                new GoalState(
                        reachingTheEndOfThePlan(),
                        timezone,
                        tasks,
                        plannedAt,
                        replannedAt,
                        shared.time()));
    }

    /// An end that a plan had to move stays moved until the user changes the goal.
    private GoalBrief reachingTheEndOfThePlan() {
        return planEndDate != null && planEndDate.isAfter(brief.endDate())
                ? brief.until(planEndDate)
                : brief;
    }

    private static GoalBrief brief(Readable row) {
        return new GoalBrief(
                Columns.value(row, "goal_id", UUID.class),
                Columns.value(row, "name", String.class),
                Columns.value(row, "topic", String.class),
                Columns.constant(row, "skill_level", SkillLevel.class),
                Columns.value(row, "start_date", LocalDate.class),
                Columns.value(row, "duration_days", Integer.class),
                minutes(Columns.value(row, "time_per_day_hours", BigDecimal.class)),
                restDays(Columns.value(row, "rest_days", String[].class)));
    }

    private static int minutes(BigDecimal hours) {
        int minutes =
                hours.multiply(MINUTES_AN_HOUR).setScale(0, RoundingMode.DOWN).intValueExact();
        return Math.max(PlanLimits.LEAST_TASK_MINUTES, minutes);
    }

    private static Set<DayOfWeek> restDays(String[] names) {
        return Stream.of(names).map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /// A zone that this runtime does not know must not keep a goal from its plan.
    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
