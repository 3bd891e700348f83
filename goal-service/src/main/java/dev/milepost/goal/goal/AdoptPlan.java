package dev.milepost.goal.goal;

import dev.milepost.kit.security.UserId;

/// Take the plan that was applied to the goal's tasks.
public record AdoptPlan(GoalId goal, UserId owner, Plan plan, Schedule schedule) {}
