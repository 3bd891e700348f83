package dev.milepost.task.task;

/// How much a task matters to its user (TASK-2).
public enum Priority {
    LOW,
    MEDIUM,
    HIGH
}
