package dev.milepost.goal.roadmap;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.kit.security.UserId;

/// Put a task into its roadmap that its user has brought back.
public record RestoreTask(UserId owner, GoalId goal, RoadmapItem item) {}
