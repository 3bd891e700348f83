package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskState;
import java.util.UUID;

/// A planned task that its user has deleted and brought back, which is the user's own from then on.
///
/// @param version task-service's version of the task
/// @param state the task as it came back
public record RestoredTask(UUID goalId, UserId userId, long version, TaskState state) {}
