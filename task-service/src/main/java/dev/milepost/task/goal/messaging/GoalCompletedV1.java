package dev.milepost.task.goal.messaging;

import java.util.UUID;

/// What is read of `contracts/goal/GoalCompleted.v1`.
record GoalCompletedV1(UUID goalId, long version) {}
