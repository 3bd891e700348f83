package dev.milepost.goal.goal;

/// Ask again for a plan that could not be made (GOAL-5).
public record RetryGoal(GoalReference goal) {}
