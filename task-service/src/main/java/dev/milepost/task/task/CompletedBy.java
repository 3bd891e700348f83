package dev.milepost.task.task;

/// How a task was completed (TASK-2): by hand, by its last subtask, or by hand with all subtasks that were open.
public enum CompletedBy {
    MANUAL,
    AUTO,
    FORCE
}
