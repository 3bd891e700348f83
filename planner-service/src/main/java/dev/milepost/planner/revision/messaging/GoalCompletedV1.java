package dev.milepost.planner.revision.messaging;

import java.util.UUID;

/// A goal was reached.
record GoalCompletedV1(UUID goalId, long version) {}
