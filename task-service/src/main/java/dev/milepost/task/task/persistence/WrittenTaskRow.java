package dev.milepost.task.task.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.milepost.task.task.CompletedBy;
import dev.milepost.task.task.PlanPlace;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskFields;
import dev.milepost.task.task.TaskSource;
import dev.milepost.task.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of a task as a statement takes them in JSON, under their own names: each reads those that it writes.
@JsonInclude(JsonInclude.Include.NON_NULL)
record WrittenTaskRow(
        UUID id,
        UUID userId,
        @Nullable UUID goalId,
        TaskSource source,
        String title,
        String description,
        @Nullable String kind,
        @Nullable String milestone,
        Priority priority,
        List<String> tags,
        TaskStatus status,
        @Nullable LocalDate dueDate,
        @Nullable LocalTime dueTime,
        @Nullable String timezone,
        @Nullable LocalDate originalPlannedDate,
        @Nullable Integer estimatedDuration,
        @Nullable Integer orderInGoal,
        @Nullable Integer weekNumber,
        @Nullable Integer dayNumberInWeek,
        @Nullable Integer planNumber,
        @Nullable String skipReason,
        @Nullable Instant completedAt,
        @Nullable CompletedBy completedBy,
        boolean movedByUser,
        boolean editedByUser,
        boolean hidden,
        boolean archived,
        int subtaskCount,
        int subtaskCompletedCount,
        long focusTimeSeconds,
        @Nullable UUID templateId,
        @Nullable UUID seriesId,
        @Nullable LocalDateTime recurrenceId,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static WrittenTaskRow of(Task task) {
        TaskDetails details = task.details();
        TaskFields fields = details.fields();
        PlanPlace place = details.place();
        Task.Closed closed = task instanceof Task.Closed state ? state : null;
        return new WrittenTaskRow(
                details.id().value(),
                details.userId().value(),
                fields.goalId(),
                details.origin().source(),
                fields.title(),
                fields.description(),
                place == null ? null : place.kind(),
                place == null ? null : place.milestone(),
                fields.priority(),
                fields.tags(),
                task.status(),
                fields.dueDate(),
                fields.dueTime(),
                fields.timezone(),
                place == null ? null : place.originalPlannedDate(),
                fields.estimatedDuration(),
                place == null ? null : place.orderInGoal(),
                place == null ? null : place.weekNumber(),
                place == null ? null : place.dayNumberInWeek(),
                place == null ? null : place.planNumber(),
                closed == null ? null : closed.skipReason(),
                closed == null ? null : closed.completedAt(),
                closed == null ? null : closed.completedBy(),
                details.marks().moved(),
                details.marks().edited(),
                fields.hidden(),
                details.marks().archived(),
                details.tally().subtaskCount(),
                details.tally().subtaskCompletedCount(),
                details.tally().focusTimeSeconds(),
                details.origin().templateId(),
                details.origin().seriesId(),
                details.origin().recurrenceId(),
                details.version(),
                details.createdAt(),
                details.updatedAt());
    }
}
