package dev.milepost.task.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that a plan answers (PLAN-10).
///
/// @param taskId the task that it is about; null when it is about the goal
public record Cause(String eventType, UUID eventId, @Nullable UUID taskId, Instant at) {}
