package dev.milepost.task.plan;

/// What the last plan did to a task (GOAL-5).
public enum TaskChange {
    KEPT,
    MOVED,
    ADDED,
    DROPPED
}
