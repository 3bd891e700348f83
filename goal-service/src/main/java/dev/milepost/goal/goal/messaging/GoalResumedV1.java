package dev.milepost.goal.goal.messaging;

import dev.milepost.goal.goal.Goal;
import java.time.Instant;
import java.util.UUID;

/// `goal/GoalResumed.v1`
record GoalResumedV1(UUID goalId, UUID userId, int version, Instant resumedAt) {

    static GoalResumedV1 of(Goal.Core core) {
        return new GoalResumedV1(
                core.id().value(), core.owner().value(), core.version(), core.updatedAt());
    }
}
