package dev.milepost.task.goal.messaging;

import java.util.UUID;

/// What is read of `contracts/goal/GoalArchived.v1`.
record GoalArchivedV1(UUID goalId, long version) {}
