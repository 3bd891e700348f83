package dev.milepost.goal.roadmap;

/// What became of a task the last time that its place in the plan was decided.
public enum PlanChange {
    KEPT,
    MOVED,
    ADDED,
    DROPPED
}
