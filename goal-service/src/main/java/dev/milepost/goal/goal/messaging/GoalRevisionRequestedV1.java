package dev.milepost.goal.goal.messaging;

import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.RevisionWish;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `goal/GoalRevisionRequested.v1`: the user asks for a plan again.
///
/// @param cause `RETRY` after a failure, or `WORDS` of the user's own
/// @param preview whether the change is to be shown before it is made
record GoalRevisionRequestedV1(
        UUID goalId,
        UUID userId,
        int version,
        String cause,
        @Nullable String words,
        boolean preview,
        Instant requestedAt) {

    private static final String RETRY = "RETRY";
    private static final String WORDS = "WORDS";

    static GoalRevisionRequestedV1 of(Goal.Core core, @Nullable RevisionWish wish) {
        return new GoalRevisionRequestedV1(
                core.id().value(),
                core.owner().value(),
                core.version(),
                wish == null ? RETRY : WORDS,
                wish == null ? null : wish.words(),
                wish != null && wish.preview(),
                core.updatedAt());
    }
}
