package dev.milepost.goal.goal;

/// Have the plan revised in the user's own words (GOAL-7).
public record ReviseGoal(GoalReference goal, RevisionWish wish) {}
