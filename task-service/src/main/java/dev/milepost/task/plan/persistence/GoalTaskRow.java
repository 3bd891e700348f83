package dev.milepost.task.plan.persistence;

import dev.milepost.task.plan.GoalTask;
import dev.milepost.task.plan.PlanMark;
import dev.milepost.task.plan.TaskChange;
import dev.milepost.task.plan.TaskContent;
import dev.milepost.task.task.TaskStatus;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of `tasks` that a plan may write, under their own names.
record GoalTaskRow(
        UUID id,
        String title,
        String description,
        String kind,
        String milestone,
        TaskStatus status,
        LocalDate dueDate,
        LocalDate originalPlannedDate,
        int estimatedDuration,
        int orderInGoal,
        int weekNumber,
        int dayNumberInWeek,
        int planNumber,
        TaskChange change,
        @Nullable LocalDate previousDueDate,
        @Nullable String changeReason,
        @Nullable String skipReason,
        long version) {

    static GoalTaskRow of(GoalTask task) {
        TaskContent content = task.content();
        return new GoalTaskRow(
                content.id(),
                content.title(),
                content.description(),
                content.kind(),
                content.milestone(),
                task.status(),
                task.dueDate(),
                task.originalPlannedDate(),
                content.estimatedDuration(),
                content.orderInGoal(),
                content.weekNumber(),
                content.dayNumberInWeek(),
                task.planNumber(),
                task.mark().change(),
                task.mark().previousDueDate(),
                task.mark().reason(),
                task.skipReason(),
                task.version());
    }

    static GoalTask read(Readable row) {
        return new GoalTask(
                content(row),
                TaskStatus.valueOf(value(row, "status", String.class)),
                value(row, "due_date", LocalDate.class),
                value(row, "original_planned_date", LocalDate.class),
                value(row, "plan_number", Integer.class),
                new PlanMark(
                        TaskChange.valueOf(value(row, "change", String.class)),
                        row.get("previous_due_date", LocalDate.class),
                        row.get("change_reason", String.class)),
                value(row, "moved_by_user", Boolean.class),
                value(row, "edited_by_user", Boolean.class),
                row.get("skip_reason", String.class),
                row.get("completed_at", Instant.class),
                value(row, "version", Long.class));
    }

    private static TaskContent content(Readable row) {
        return new TaskContent(
                value(row, "id", UUID.class),
                value(row, "order_in_goal", Integer.class),
                value(row, "week_number", Integer.class),
                value(row, "day_number_in_week", Integer.class),
                value(row, "milestone", String.class),
                value(row, "kind", String.class),
                value(row, "title", String.class),
                value(row, "description", String.class),
                value(row, "estimated_duration", Integer.class));
    }

    private static <T> T value(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
