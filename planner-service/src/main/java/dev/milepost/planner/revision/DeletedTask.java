package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import java.util.UUID;

/// A planned task that its user has deleted.
public record DeletedTask(UUID taskId, UUID goalId, UserId userId) {}
