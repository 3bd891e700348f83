package dev.milepost.planner.revision.messaging;

import java.util.UUID;

/// A goal was put away.
record GoalArchivedV1(UUID goalId, long version) {}
