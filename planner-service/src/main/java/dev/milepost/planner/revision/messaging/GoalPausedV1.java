package dev.milepost.planner.revision.messaging;

import java.util.UUID;

/// A goal was put aside.
record GoalPausedV1(UUID goalId, long version) {}
