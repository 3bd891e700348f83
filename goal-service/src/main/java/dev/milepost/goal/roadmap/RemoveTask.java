package dev.milepost.goal.roadmap;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.kit.security.UserId;
import java.util.UUID;

/// Take a task out of its roadmap that its user has deleted.
public record RemoveTask(UserId owner, GoalId goal, UUID task) {}
