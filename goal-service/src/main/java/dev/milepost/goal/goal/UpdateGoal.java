package dev.milepost.goal.goal;

/// Change a goal's settings (GOAL-3).
public record UpdateGoal(GoalReference goal, SettingsChange change) {}
