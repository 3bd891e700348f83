package dev.milepost.planner.revision;

/// What became of a plan that was made.
public enum RunOutcome {
    PUBLISHED,
    FAILED,
    /// The goal had changed by the time it was ready.
    OUTDATED
}
