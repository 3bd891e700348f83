package dev.milepost.task.task.persistence;

import dev.milepost.task.task.Due;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskFields;
import dev.milepost.task.task.TaskSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of a new task of the user's own, under their own names.
record NewTaskRow(
        UUID id,
        UUID userId,
        @Nullable UUID goalId,
        TaskSource source,
        String title,
        String description,
        Priority priority,
        List<String> tags,
        @Nullable LocalDate dueDate,
        @Nullable LocalTime dueTime,
        @Nullable String timezone,
        @Nullable Integer estimatedDuration,
        boolean hidden,
        @Nullable UUID templateId,
        @Nullable UUID seriesId,
        @Nullable LocalDateTime recurrenceId,
        long version,
        Instant createdAt) {

    static NewTaskRow of(TaskDetails task) {
        TaskFields fields = task.fields();
        Due due = fields.due();
        return new NewTaskRow(
                task.id().value(),
                task.userId().value(),
                fields.goalId(),
                task.origin().source(),
                fields.title(),
                fields.description(),
                fields.priority(),
                fields.tags(),
                due == null ? null : due.date(),
                due == null ? null : due.time(),
                due == null || due.zone() == null ? null : due.zone().getId(),
                fields.estimatedDuration(),
                fields.hidden(),
                task.origin().templateId(),
                task.origin().seriesId(),
                task.origin().recurrenceId(),
                task.version(),
                task.createdAt());
    }
}
