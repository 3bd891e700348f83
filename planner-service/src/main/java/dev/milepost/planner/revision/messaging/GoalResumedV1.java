package dev.milepost.planner.revision.messaging;

import java.util.UUID;

/// A goal is taken up again.
record GoalResumedV1(UUID goalId, long version) {}
