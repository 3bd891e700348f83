package dev.milepost.goal.goal;

/// Put a goal away (GOAL-3).
public record ArchiveGoal(GoalReference goal) {}
