package dev.milepost.goal.roadmap.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `task/TaskDeleted.v1`
record TaskDeletedV1(UUID taskId, @Nullable UUID goalId) {}
