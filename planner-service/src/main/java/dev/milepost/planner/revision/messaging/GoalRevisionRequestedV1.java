package dev.milepost.planner.revision.messaging;

import dev.milepost.planner.revision.RevisionWish;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A user asks for a plan again.
///
/// @param words the user's own; null unless they are the cause
/// @param undonePlanNumber the plan whose change is taken back; null unless that is the cause
/// @param preview whether the user wants to see the change before it is made
record GoalRevisionRequestedV1(
        UUID goalId,
        long version,
        @Nullable String words,
        @Nullable Integer undonePlanNumber,
        boolean preview) {

    @Nullable RevisionWish wish() {
        return words == null ? null : new RevisionWish(words, preview);
    }
}
