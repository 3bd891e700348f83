package dev.milepost.goal.goal.messaging;

import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.RevisionWish;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `goal/GoalRevisionRequested.v1`: the user asks for a plan again.
///
/// @param cause `RETRY` after a failure, `WORDS` of the user's own, or `UNDO` of the last change
/// @param undonePlanNumber the plan whose change is taken back; null unless that is the cause
/// @param preview whether the change is to be shown before it is made
record GoalRevisionRequestedV1(
        UUID goalId,
        UUID userId,
        int version,
        String cause,
        @Nullable String words,
        @Nullable Integer undonePlanNumber,
        boolean preview,
        Instant requestedAt) {

    private static final String RETRY = "RETRY";
    private static final String WORDS = "WORDS";
    private static final String UNDO = "UNDO";

    static GoalRevisionRequestedV1 of(Goal.Core core, @Nullable RevisionWish wish) {
        return new GoalRevisionRequestedV1(
                core.id().value(),
                core.owner().value(),
                core.version(),
                wish == null ? RETRY : WORDS,
                wish == null ? null : wish.words(),
                null,
                wish != null && wish.preview(),
                core.updatedAt());
    }

    static GoalRevisionRequestedV1 toUndo(Goal.Core core, int planNumber) {
        return new GoalRevisionRequestedV1(
                core.id().value(),
                core.owner().value(),
                core.version(),
                UNDO,
                null,
                planNumber,
                false,
                core.updatedAt());
    }
}
