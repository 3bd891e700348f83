package dev.milepost.goal.goal;

/// Go on with a paused goal (GOAL-3).
public record ResumeGoal(GoalReference goal) {}
