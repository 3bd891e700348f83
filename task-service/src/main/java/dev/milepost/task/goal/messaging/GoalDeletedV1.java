package dev.milepost.task.goal.messaging;

import java.util.UUID;

/// What is read of `contracts/goal/GoalDeleted.v1`.
record GoalDeletedV1(UUID goalId, long version) {}
