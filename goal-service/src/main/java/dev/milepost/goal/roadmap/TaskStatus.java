package dev.milepost.goal.roadmap;

/// The states of a task, as task-service names them.
public enum TaskStatus {
    PENDING,
    IN_PROGRESS,
    COMPLETED,
    SKIPPED,
    OVERDUE,
    CANCELLED
}
