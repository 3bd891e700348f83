package dev.milepost.task.recovery;

/// What was deleted.
public enum TombstoneKind {
    /// One task.
    TASK,
    /// A goal: all its tasks.
    GOAL
}
