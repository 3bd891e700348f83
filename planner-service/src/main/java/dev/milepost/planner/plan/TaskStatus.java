package dev.milepost.planner.plan;

/// Where a task stands, as task-service tells it.
public enum TaskStatus {
    PENDING,
    IN_PROGRESS,
    OVERDUE,
    COMPLETED,
    SKIPPED,
    CANCELLED;

    /// Whether work on it is still ahead, so that a plan may move it.
    public boolean isOpen() {
        return this == PENDING || this == IN_PROGRESS || this == OVERDUE;
    }
}
