package dev.milepost.task.goal.messaging;

import java.util.UUID;

/// What is read of `contracts/goal/GoalResumed.v1`.
record GoalResumedV1(UUID goalId, long version) {}
