package dev.milepost.planner.revision.messaging;

import java.util.UUID;

/// A goal was deleted.
record GoalDeletedV1(UUID goalId, long version) {}
