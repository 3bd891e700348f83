package dev.milepost.goal.goal;

/// Declare a goal reached (GOAL-3).
public record CompleteGoal(GoalReference goal) {}
