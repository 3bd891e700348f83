package dev.milepost.task.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a task, with the task as it is afterwards.
public sealed interface TaskEvent {

    TaskReference task();

    /// @param daysEarly days before its due date in the user's time zone; 0 on the day or later
    record Completed(TaskReference task, int daysEarly, Instant at) implements TaskEvent {}

    record Skipped(TaskReference task, @Nullable String reason, Instant at) implements TaskEvent {}

    record Reopened(TaskReference task, TaskStatus previousStatus, Instant at)
            implements TaskEvent {}

    record Rescheduled(TaskReference task, LocalDate previousDueDate, TaskStatus status, Instant at)
            implements TaskEvent {}

    /// @param changed the changed fields, as they are named in JSON
    record Updated(TaskReference task, TaskStatus status, List<String> changed, Instant at)
            implements TaskEvent {}

    record BecameOverdue(TaskReference task, Instant at) implements TaskEvent {}
}
