package dev.milepost.planner.plan;

/// What a revision did to a task that stays in the plan.
public enum TaskChange {
    KEPT,
    MOVED,
    ADDED
}
