package dev.milepost.task.task;

/// Who thought of a subtask.
public enum SubtaskSource {
    MANUAL,
    AI
}
