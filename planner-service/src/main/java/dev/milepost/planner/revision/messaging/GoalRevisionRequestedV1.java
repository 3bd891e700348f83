package dev.milepost.planner.revision.messaging;

import dev.milepost.planner.revision.RevisionWish;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A user asks for a plan again.
///
/// @param words the user's own; null after a failure
/// @param preview whether the user wants to see the change before it is made
record GoalRevisionRequestedV1(UUID goalId, long version, @Nullable String words, boolean preview) {

    @Nullable RevisionWish wish() {
        return words == null ? null : new RevisionWish(words, preview);
    }
}
