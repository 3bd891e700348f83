package dev.milepost.credit.achievement.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of `contracts/task/TaskCompleted.v1`.
///
/// @param goalId null for a task of no goal
/// @param daysEarly before its day
/// @param focusCompletion whether at least half of its time was in focus; null when nobody says so
record TaskCompletedV1(
        UUID taskId,
        @Nullable UUID goalId,
        int daysEarly,
        @Nullable Instant completedAt,
        @Nullable Boolean focusCompletion) {}
