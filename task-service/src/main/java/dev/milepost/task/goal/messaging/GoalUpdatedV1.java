package dev.milepost.task.goal.messaging;

import java.util.UUID;

/// What is read of `contracts/goal/GoalUpdated.v1`.
record GoalUpdatedV1(UUID goalId, long version, String name) {}
