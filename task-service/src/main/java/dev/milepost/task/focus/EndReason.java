package dev.milepost.task.focus;

/// What completed a focus session.
public enum EndReason {
    USER,
    /// There was no sign of its user for too long.
    TIMED_OUT,
    TASK_COMPLETED
}
