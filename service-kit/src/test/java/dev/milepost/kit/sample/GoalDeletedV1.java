package dev.milepost.kit.sample;

import java.util.UUID;

/// What the sample service hears.
record GoalDeletedV1(UUID goalId, long version) {}
