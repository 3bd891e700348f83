package dev.milepost.task.task.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.milepost.task.task.CompletedBy;
import dev.milepost.task.task.PlanPlace;
import dev.milepost.task.task.Subtask;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The whole task after the change that a fact tells of, so that a reader can rebuild it from the facts alone:
/// `contracts/task/Task.v1`. What it does not have is left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskSnapshot(
        UUID id,
        UUID userId,
        @Nullable UUID goalId,
        String source,
        String title,
        String description,
        @Nullable String kind,
        @Nullable String milestone,
        String priority,
        List<String> tags,
        String status,
        @Nullable LocalDate dueDate,
        @Nullable LocalTime dueTime,
        @Nullable String timezone,
        @Nullable LocalDate originalPlannedDate,
        @Nullable Integer estimatedDuration,
        @Nullable Integer orderInGoal,
        @Nullable Integer weekNumber,
        @Nullable Integer dayNumberInWeek,
        @Nullable Instant completedAt,
        @Nullable CompletedBy completedBy,
        @Nullable String skipReason,
        int subtaskCount,
        int subtaskCompletedCount,
        long focusTimeSeconds,
        boolean hidden,
        boolean archived,
        @Nullable UUID templateId,
        @Nullable UUID seriesId,
        @Nullable LocalDateTime recurrenceId,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable List<SubtaskSnapshot> subtasks) {

    /// A task whose subtasks are unchanged since the fact before.
    static TaskSnapshot of(Task task) {
        return of(task, null);
    }

    static TaskSnapshot of(Task task, @Nullable List<Subtask> subtasks) {
        TaskDetails details = task.details();
        TaskFields fields = details.fields();
        PlanPlace place = details.place();
        Task.Closed closed = task instanceof Task.Closed state ? state : null;
        return new TaskSnapshot(
                details.id().value(),
                details.userId().value(),
                fields.goalId(),
                details.origin().source().name(),
                fields.title(),
                fields.description(),
                place == null ? null : place.kind(),
                place == null ? null : place.milestone(),
                fields.priority().name(),
                fields.tags(),
                task.status().name(),
                fields.dueDate(),
                fields.dueTime(),
                fields.timezone(),
                place == null ? null : place.originalPlannedDate(),
                fields.estimatedDuration(),
                place == null ? null : place.orderInGoal(),
                place == null ? null : place.weekNumber(),
                place == null ? null : place.dayNumberInWeek(),
                closed == null ? null : closed.completedAt(),
                closed == null ? null : closed.completedBy(),
                closed == null ? null : closed.skipReason(),
                details.tally().subtaskCount(),
                details.tally().subtaskCompletedCount(),
                details.tally().focusTimeSeconds(),
                fields.hidden(),
                details.marks().archived(),
                details.origin().templateId(),
                details.origin().seriesId(),
                details.origin().recurrenceId(),
                details.version(),
                details.createdAt(),
                details.updatedAt(),
                subtasks == null ? null : subtasks.stream().map(SubtaskSnapshot::of).toList());
    }

    /// A subtask within its task.
    record SubtaskSnapshot(
            UUID id, String title, boolean isCompleted, int position, String source) {

        static SubtaskSnapshot of(Subtask subtask) {
            return new SubtaskSnapshot(
                    subtask.id(),
                    subtask.title(),
                    subtask.isCompleted(),
                    subtask.position(),
                    subtask.source().name());
        }
    }
}
