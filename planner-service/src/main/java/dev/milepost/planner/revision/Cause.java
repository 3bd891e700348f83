package dev.milepost.planner.revision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that asked for a plan (PLAN-10).
///
/// @param taskId the task that it is about; null when it is about the goal
/// @param at when it happened
public record Cause(String eventType, UUID eventId, @Nullable UUID taskId, Instant at) {}
