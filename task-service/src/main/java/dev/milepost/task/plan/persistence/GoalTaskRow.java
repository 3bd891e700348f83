package dev.milepost.task.plan.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.task.plan.GoalTask;
import dev.milepost.task.plan.PlanMark;
import dev.milepost.task.plan.TaskChange;
import dev.milepost.task.plan.TaskContent;
import dev.milepost.task.task.TaskStatus;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
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
                Columns.constant(row, "status", TaskStatus.class),
                Columns.value(row, "due_date", LocalDate.class),
                Columns.value(row, "original_planned_date", LocalDate.class),
                Columns.value(row, "plan_number", Integer.class),
                new PlanMark(
                        Columns.constant(row, "change", TaskChange.class),
                        row.get("previous_due_date", LocalDate.class),
                        row.get("change_reason", String.class)),
                Columns.value(row, "moved_by_user", Boolean.class),
                Columns.value(row, "edited_by_user", Boolean.class),
                row.get("skip_reason", String.class),
                row.get("completed_at", Instant.class),
                Columns.value(row, "version", Long.class));
    }

    private static TaskContent content(Readable row) {
        return new TaskContent(
                Columns.value(row, "id", UUID.class),
                Columns.value(row, "order_in_goal", Integer.class),
                Columns.value(row, "week_number", Integer.class),
                Columns.value(row, "day_number_in_week", Integer.class),
                Columns.value(row, "milestone", String.class),
                Columns.value(row, "kind", String.class),
                Columns.value(row, "title", String.class),
                Columns.value(row, "description", String.class),
                Columns.value(row, "estimated_duration", Integer.class));
    }
}
