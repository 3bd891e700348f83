package dev.milepost.task.focus;

/// Where a focus session stands.
public enum FocusState {
    RUNNING,
    PAUSED,
    COMPLETED,
    ABANDONED
}
