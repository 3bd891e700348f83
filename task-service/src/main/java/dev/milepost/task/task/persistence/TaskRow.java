package dev.milepost.task.task.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.CompletedBy;
import dev.milepost.task.task.Due;
import dev.milepost.task.task.PlanPlace;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskFields;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskMarks;
import dev.milepost.task.task.TaskOrigin;
import dev.milepost.task.task.TaskSource;
import dev.milepost.task.task.TaskStatus;
import dev.milepost.task.task.TaskSummary;
import dev.milepost.task.task.TaskTally;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a row of `tasks` is read.
final class TaskRow {

    /// Tasks with what is shown beside them, as [#summary] reads them.
    static final String SUMMARIES =
            "SELECT t.*, g.name AS goal_name FROM tasks t LEFT JOIN known_goals g ON g.goal_id = t.goal_id ";

    private TaskRow() {}

    static Task task(Readable row) {
        TaskStatus status = Columns.constant(row, "status", TaskStatus.class);
        return switch (status) {
            case PENDING, IN_PROGRESS, OVERDUE -> new Task.Open(details(row), status);
            case COMPLETED, SKIPPED, CANCELLED ->
                    new Task.Closed(
                            details(row),
                            status,
                            row.get("completed_at", Instant.class),
                            completedBy(row),
                            row.get("skip_reason", String.class));
        };
    }

    static TaskSummary summary(Readable row) {
        return new TaskSummary(
                task(row),
                row.get("goal_name", String.class),
                row.get("change", String.class),
                row.get("previous_due_date", LocalDate.class),
                row.get("change_reason", String.class));
    }

    private static TaskDetails details(Readable row) {
        TaskOrigin origin = origin(row);
        return new TaskDetails(
                new TaskId(Columns.value(row, "id", UUID.class)),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                origin,
                fields(row),
                origin.source() == TaskSource.PLAN ? place(row) : null,
                new TaskMarks(
                        Columns.value(row, "moved_by_user", Boolean.class),
                        Columns.value(row, "edited_by_user", Boolean.class),
                        Columns.value(row, "archived", Boolean.class)),
                new TaskTally(
                        Columns.value(row, "subtask_count", Integer.class),
                        Columns.value(row, "subtask_completed_count", Integer.class),
                        Columns.value(row, "focus_time_seconds", Long.class)),
                Columns.value(row, "version", Long.class),
                Columns.value(row, "created_at", Instant.class),
                Columns.value(row, "updated_at", Instant.class));
    }

    private static TaskOrigin origin(Readable row) {
        return new TaskOrigin(
                Columns.constant(row, "source", TaskSource.class),
                row.get("template_id", UUID.class),
                row.get("series_id", UUID.class),
                row.get("recurrence_id", LocalDateTime.class));
    }

    private static TaskFields fields(Readable row) {
        return new TaskFields(
                Columns.value(row, "title", String.class),
                Columns.value(row, "description", String.class),
                Columns.constant(row, "priority", Priority.class),
                List.of(Columns.value(row, "tags", String[].class)),
                row.get("estimated_duration", Integer.class),
                due(row),
                row.get("goal_id", UUID.class),
                Columns.value(row, "hidden", Boolean.class));
    }

    private static @Nullable Due due(Readable row) {
        LocalDate date = row.get("due_date", LocalDate.class);
        String zone = row.get("timezone", String.class);
        return date == null
                ? null
                : new Due(
                        date,
                        row.get("due_time", LocalTime.class),
                        zone == null ? null : ZoneId.of(zone));
    }

    private static PlanPlace place(Readable row) {
        return new PlanPlace(
                Columns.value(row, "kind", String.class),
                Columns.value(row, "milestone", String.class),
                Columns.value(row, "original_planned_date", LocalDate.class),
                Columns.value(row, "order_in_goal", Integer.class),
                Columns.value(row, "week_number", Integer.class),
                Columns.value(row, "day_number_in_week", Integer.class),
                Columns.value(row, "plan_number", Integer.class));
    }

    private static @Nullable CompletedBy completedBy(Readable row) {
        String name = row.get("completed_by", String.class);
        return name == null ? null : CompletedBy.valueOf(name);
    }
}
