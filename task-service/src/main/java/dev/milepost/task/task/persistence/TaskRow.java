package dev.milepost.task.task.persistence;

import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskReference;
import dev.milepost.task.task.TaskStatus;
import dev.milepost.task.task.TaskSummary;
import dev.milepost.task.task.TaskText;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/// How a row of `tasks` is read.
final class TaskRow {

    private TaskRow() {}

    static Task task(Readable row) {
        TaskStatus status = status(row);
        return switch (status) {
            case PENDING, IN_PROGRESS, OVERDUE -> new Task.Open(reference(row), status);
            case COMPLETED, SKIPPED, CANCELLED ->
                    new Task.Closed(
                            reference(row),
                            status,
                            row.get("completed_at", Instant.class),
                            row.get("skip_reason", String.class));
        };
    }

    static TaskReference reference(Readable row) {
        return new TaskReference(
                new TaskId(required(row, "id", UUID.class)),
                new UserId(required(row, "user_id", UUID.class)),
                required(row, "goal_id", UUID.class),
                new TaskText(
                        required(row, "title", String.class),
                        required(row, "description", String.class)),
                required(row, "due_date", LocalDate.class),
                required(row, "estimated_duration", Integer.class),
                required(row, "version", Long.class),
                required(row, "moved_by_user", Boolean.class),
                required(row, "edited_by_user", Boolean.class));
    }

    static TaskSummary summary(Readable row) {
        return new TaskSummary(
                required(row, "id", UUID.class),
                new UserId(required(row, "user_id", UUID.class)),
                required(row, "goal_id", UUID.class),
                row.get("goal_name", String.class),
                required(row, "title", String.class),
                required(row, "description", String.class),
                required(row, "kind", String.class),
                required(row, "milestone", String.class),
                status(row),
                required(row, "due_date", LocalDate.class),
                required(row, "original_planned_date", LocalDate.class),
                required(row, "estimated_duration", Integer.class),
                required(row, "order_in_goal", Integer.class),
                required(row, "week_number", Integer.class),
                required(row, "day_number_in_week", Integer.class),
                required(row, "plan_number", Integer.class),
                required(row, "change", String.class),
                row.get("previous_due_date", LocalDate.class),
                row.get("change_reason", String.class),
                row.get("skip_reason", String.class),
                row.get("completed_at", Instant.class),
                required(row, "version", Long.class),
                required(row, "created_at", Instant.class),
                required(row, "updated_at", Instant.class));
    }

    private static TaskStatus status(Readable row) {
        return TaskStatus.valueOf(required(row, "status", String.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
