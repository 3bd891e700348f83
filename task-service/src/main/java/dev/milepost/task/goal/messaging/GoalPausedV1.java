package dev.milepost.task.goal.messaging;

import java.util.UUID;

/// What is read of `contracts/goal/GoalPaused.v1`.
record GoalPausedV1(UUID goalId, long version) {}
