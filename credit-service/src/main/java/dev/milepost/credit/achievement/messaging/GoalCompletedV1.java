package dev.milepost.credit.achievement.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of `contracts/goal/GoalCompleted.v1`.
record GoalCompletedV1(UUID goalId, @Nullable Instant completedAt) {}
