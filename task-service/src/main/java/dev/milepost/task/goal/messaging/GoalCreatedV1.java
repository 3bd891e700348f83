package dev.milepost.task.goal.messaging;

import java.util.UUID;

/// What is read of `contracts/goal/GoalCreated.v1`.
record GoalCreatedV1(UUID goalId, long version, String name) {}
