package dev.milepost.goal.goal.messaging;

import dev.milepost.goal.goal.Goal;
import java.time.Instant;
import java.util.UUID;

/// `goal/GoalPaused.v1`
record GoalPausedV1(UUID goalId, UUID userId, int version, Instant pausedAt) {

    static GoalPausedV1 of(Goal.Core core) {
        return new GoalPausedV1(
                core.id().value(), core.owner().value(), core.version(), core.updatedAt());
    }
}
