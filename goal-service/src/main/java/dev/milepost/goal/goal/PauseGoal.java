package dev.milepost.goal.goal;

/// Pause a goal: nothing becomes overdue and nothing is replanned until it is resumed (GOAL-3).
public record PauseGoal(GoalReference goal) {}
