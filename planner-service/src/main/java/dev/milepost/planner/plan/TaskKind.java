package dev.milepost.planner.plan;

/// What a task is for. The first day of a plan may be all LEARN; the last one always holds a PROJECT.
public enum TaskKind {
    LEARN,
    PRACTICE,
    REVIEW,
    CHECKPOINT,
    PROJECT,
    CATCH_UP;

    /// Whether other tasks build on it, so that its place in the order matters.
    public boolean isSequential() {
        return this != REVIEW && this != CATCH_UP;
    }
}
