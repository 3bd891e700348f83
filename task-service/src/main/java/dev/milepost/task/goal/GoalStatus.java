package dev.milepost.task.goal;

/// What matters here of a goal's state: only an active goal has tasks for today, and overdue ones.
public enum GoalStatus {
    ACTIVE,
    PAUSED,
    COMPLETED,
    ARCHIVED,
    DELETED
}
