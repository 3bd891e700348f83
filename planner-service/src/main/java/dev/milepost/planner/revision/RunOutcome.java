package dev.milepost.planner.revision;

/// What became of a plan that was made.
public enum RunOutcome {
    PUBLISHED,
    /// Shown to the user, whose word it waits for.
    PROPOSED,
    FAILED,
    /// The goal had changed by the time it was ready.
    OUTDATED
}
