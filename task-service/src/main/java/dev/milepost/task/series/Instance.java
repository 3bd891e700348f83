package dev.milepost.task.series;

import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskStatus;
import java.time.LocalDateTime;
import java.util.Objects;

/// An occurrence that became a task.
///
/// @param recurrenceId the occurrence
/// @param leftVersion the version in which the series left the task
/// @param version the version that the task has
public record Instance(
        LocalDateTime recurrenceId,
        TaskId task,
        long leftVersion,
        long version,
        TaskStatus status) {

    static Instance of(Task task) {
        long version = task.details().version();
        return new Instance(
                Objects.requireNonNull(task.details().origin().recurrenceId()),
                task.details().id(),
                version,
                version,
                task.status());
    }

    boolean isOpen() {
        return switch (status) {
            case PENDING, IN_PROGRESS, OVERDUE -> true;
            case COMPLETED, SKIPPED, CANCELLED -> false;
        };
    }

    /// Whether nobody but the series has had a hand in it: then it follows the series.
    boolean isUntouched() {
        return version == leftVersion && status == TaskStatus.PENDING;
    }
}
