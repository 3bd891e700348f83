package dev.milepost.goal.goal;

/// The states of a goal (GOAL-5), as they are named in answers.
public enum GoalStatus {
    PLANNING,
    ACTIVE,
    PAUSED,
    COMPLETED,
    ARCHIVED,
    FAILED
}
