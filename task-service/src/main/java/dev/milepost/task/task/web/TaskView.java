package dev.milepost.task.task.web;

import dev.milepost.task.task.TaskStatus;
import dev.milepost.task.task.TaskSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as its user sees it (TASK-2). Durations are minutes.
record TaskView(
        UUID id,
        UUID goalId,
        @Nullable String goalName,
        String title,
        String description,
        String kind,
        String milestone,
        TaskStatus status,
        boolean isCompleted,
        LocalDate dueDate,
        LocalDate originalPlannedDate,
        int estimatedDuration,
        int orderInGoal,
        int weekNumber,
        int dayNumberInWeek,
        int planNumber,
        String change,
        @Nullable LocalDate previousDueDate,
        @Nullable String changeReason,
        @Nullable String skipReason,
        @Nullable Instant completedAt,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static TaskView of(TaskSummary task) {
        return new TaskView(
                task.id(),
                task.goalId(),
                task.goalName(),
                task.title(),
                task.description(),
                task.kind(),
                task.milestone(),
                task.status(),
                task.status() == TaskStatus.COMPLETED,
                task.dueDate(),
                task.originalPlannedDate(),
                task.estimatedDuration(),
                task.orderInGoal(),
                task.weekNumber(),
                task.dayNumberInWeek(),
                task.planNumber(),
                task.change(),
                task.previousDueDate(),
                task.changeReason(),
                task.skipReason(),
                task.completedAt(),
                task.version(),
                task.createdAt(),
                task.updatedAt());
    }
}
