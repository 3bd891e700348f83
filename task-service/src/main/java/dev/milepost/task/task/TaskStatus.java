package dev.milepost.task.task;

/// Where a task stands (TASK-2).
public enum TaskStatus {
    PENDING,
    IN_PROGRESS,
    COMPLETED,
    SKIPPED,
    OVERDUE,
    CANCELLED
}
