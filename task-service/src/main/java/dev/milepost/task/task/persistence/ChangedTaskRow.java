package dev.milepost.task.task.persistence;

import dev.milepost.task.task.CompletedBy;
import dev.milepost.task.task.Due;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskFields;
import dev.milepost.task.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of a task that can change, under their own names.
record ChangedTaskRow(
        UUID id,
        TaskStatus status,
        String title,
        String description,
        Priority priority,
        List<String> tags,
        @Nullable LocalDate dueDate,
        @Nullable LocalTime dueTime,
        @Nullable String timezone,
        @Nullable Integer estimatedDuration,
        @Nullable UUID goalId,
        boolean hidden,
        boolean archived,
        boolean movedByUser,
        boolean editedByUser,
        int subtaskCount,
        int subtaskCompletedCount,
        @Nullable Instant completedAt,
        @Nullable CompletedBy completedBy,
        @Nullable String skipReason,
        long version,
        Instant updatedAt) {

    static ChangedTaskRow of(Task task) {
        TaskDetails details = task.details();
        TaskFields fields = details.fields();
        Due due = fields.due();
        Task.Closed closed = task instanceof Task.Closed state ? state : null;
        return new ChangedTaskRow(
                details.id().value(),
                task.status(),
                fields.title(),
                fields.description(),
                fields.priority(),
                fields.tags(),
                fields.dueDate(),
                due == null ? null : due.time(),
                due == null || due.zone() == null ? null : due.zone().getId(),
                fields.estimatedDuration(),
                fields.goalId(),
                fields.hidden(),
                details.marks().archived(),
                details.marks().moved(),
                details.marks().edited(),
                details.tally().subtaskCount(),
                details.tally().subtaskCompletedCount(),
                closed == null ? null : closed.completedAt(),
                closed == null ? null : closed.completedBy(),
                closed == null ? null : closed.skipReason(),
                details.version(),
                details.updatedAt());
    }
}
