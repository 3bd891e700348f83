package dev.milepost.task.task.web;

import dev.milepost.task.task.CompletedBy;
import dev.milepost.task.task.Due;
import dev.milepost.task.task.PlanPlace;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskFields;
import dev.milepost.task.task.TaskSource;
import dev.milepost.task.task.TaskStatus;
import dev.milepost.task.task.TaskSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as its user sees it (TASK-2). Durations are minutes. What a plan says of a task is null in one of the user's own.
///
/// @param dueTime local time in the time zone
/// @param dueAt the same as an instant; null without a time
/// @param recurrenceId the local start that its series gave it
public record TaskView(
        UUID id,
        TaskSource source,
        @Nullable UUID goalId,
        @Nullable String goalName,
        String title,
        String description,
        @Nullable String kind,
        @Nullable String milestone,
        Priority priority,
        List<String> tags,
        TaskStatus status,
        boolean isCompleted,
        @Nullable LocalDate dueDate,
        @Nullable LocalTime dueTime,
        @Nullable String timezone,
        @Nullable Instant dueAt,
        @Nullable LocalDate originalPlannedDate,
        @Nullable Integer estimatedDuration,
        @Nullable Integer orderInGoal,
        @Nullable Integer weekNumber,
        @Nullable Integer dayNumberInWeek,
        @Nullable Integer planNumber,
        @Nullable String change,
        @Nullable LocalDate previousDueDate,
        @Nullable String changeReason,
        @Nullable String skipReason,
        @Nullable Instant completedAt,
        @Nullable CompletedBy completedBy,
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
        Instant updatedAt) {

    public static TaskView of(TaskSummary summary) {
        Task task = summary.task();
        TaskDetails details = task.details();
        TaskFields fields = details.fields();
        Due due = fields.due();
        PlanPlace place = details.place();
        Task.Closed closed = task instanceof Task.Closed state ? state : null;
        return new TaskView(
                details.id().value(),
                details.origin().source(),
                fields.goalId(),
                summary.goalName(),
                fields.title(),
                fields.description(),
                place == null ? null : place.kind(),
                place == null ? null : place.milestone(),
                fields.priority(),
                fields.tags(),
                task.status(),
                task.status() == TaskStatus.COMPLETED,
                fields.dueDate(),
                fields.dueTime(),
                fields.timezone(),
                due == null ? null : due.at(),
                place == null ? null : place.originalPlannedDate(),
                fields.estimatedDuration(),
                place == null ? null : place.orderInGoal(),
                place == null ? null : place.weekNumber(),
                place == null ? null : place.dayNumberInWeek(),
                place == null ? null : place.planNumber(),
                summary.change(),
                summary.previousDueDate(),
                summary.changeReason(),
                closed == null ? null : closed.skipReason(),
                closed == null ? null : closed.completedAt(),
                closed == null ? null : closed.completedBy(),
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
                details.updatedAt());
    }
}
