package dev.milepost.goal.proposal;

import java.util.UUID;

/// A task that the proposal would do without.
public record DroppedTask(UUID taskId, String reason) {}
