package dev.milepost.goal.goal.messaging;

import dev.milepost.goal.goal.Goal;
import java.time.Instant;
import java.util.UUID;

/// `goal/GoalArchived.v1`
record GoalArchivedV1(UUID goalId, UUID userId, int version, Instant archivedAt) {

    static GoalArchivedV1 of(Goal.Core core) {
        return new GoalArchivedV1(
                core.id().value(), core.owner().value(), core.version(), core.updatedAt());
    }
}
