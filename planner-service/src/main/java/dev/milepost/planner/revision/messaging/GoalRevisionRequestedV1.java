package dev.milepost.planner.revision.messaging;

import java.util.UUID;

/// A user asks for a plan again.
///
/// @param cause `RETRY` after a failure, or `WORDS` of the user's own
record GoalRevisionRequestedV1(UUID goalId, long version, String cause) {

    boolean isRetry() {
        return "RETRY".equals(cause);
    }
}
