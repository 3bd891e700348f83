package dev.milepost.goal.goal.messaging;

import dev.milepost.goal.goal.Goal;
import java.time.Instant;
import java.util.UUID;

/// `goal/GoalDeleted.v1`
record GoalDeletedV1(UUID goalId, UUID userId, int version, Instant deletedAt) {

    static GoalDeletedV1 of(Goal.Core core) {
        return new GoalDeletedV1(
                core.id().value(), core.owner().value(), core.version(), core.updatedAt());
    }
}
