package dev.milepost.planner.plan;

/// What made the planner look at a goal.
public enum Trigger {
    GOAL_CREATED,
    /// The user asked for it, in words.
    REVISION_REQUESTED,
    /// The user takes the last change back; answered at once and never gathered.
    UNDO_REQUESTED,
    GOAL_UPDATED,
    GOAL_RESUMED,
    /// All goals together may take another part of the day than before.
    BUDGET_CHANGED,
    RETRY,
    TASK_SKIPPED,
    TASK_OVERDUE,
    TASK_COMPLETED_EARLY,
    TASK_RESCHEDULED,
    /// Its user says that it takes another time than was thought.
    TASK_UPDATED,
    TASK_REOPENED
}
