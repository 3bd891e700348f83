package dev.milepost.goal.goal.messaging;

import dev.milepost.goal.goal.Goal;
import java.time.Instant;
import java.util.UUID;

/// `goal/GoalCompleted.v1`
record GoalCompletedV1(UUID goalId, UUID userId, int version, Instant completedAt) {

    static GoalCompletedV1 of(Goal.Core core) {
        return new GoalCompletedV1(
                core.id().value(), core.owner().value(), core.version(), core.updatedAt());
    }
}
