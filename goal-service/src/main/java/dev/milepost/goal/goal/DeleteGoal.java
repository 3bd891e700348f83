package dev.milepost.goal.goal;

/// Delete a goal and everything of it, in every service (GOAL-4).
public record DeleteGoal(GoalReference goal) {}
