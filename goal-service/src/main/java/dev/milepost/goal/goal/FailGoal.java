package dev.milepost.goal.goal;

import dev.milepost.kit.security.UserId;

/// Note that no plan can be made for a goal (GOAL-5).
public record FailGoal(GoalId goal, UserId owner, Failure failure) {}
