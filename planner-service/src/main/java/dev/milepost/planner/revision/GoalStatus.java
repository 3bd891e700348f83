package dev.milepost.planner.revision;

/// Whether a goal wants plans.
public enum GoalStatus {
    /// It has a plan or waits for its first.
    OPEN,
    /// The user has put it aside: nothing is planned until it is resumed.
    PAUSED,
    /// Completed or archived.
    CLOSED,
    /// Gone; the row remains so that a late fact does not bring it back.
    DELETED
}
