package dev.milepost.goal.goal.messaging;

import dev.milepost.goal.goal.Goal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `goal/GoalRevisionRequested.v1`
record GoalRevisionRequestedV1(
        UUID goalId,
        UUID userId,
        int version,
        String cause,
        @Nullable String words,
        Instant requestedAt) {

    private static final String RETRY = "RETRY";

    static GoalRevisionRequestedV1 retry(Goal.Core core) {
        return new GoalRevisionRequestedV1(
                core.id().value(),
                core.owner().value(),
                core.version(),
                RETRY,
                null,
                core.updatedAt());
    }
}
