package dev.milepost.goal.live.messaging;

import java.util.UUID;

/// What is read of `contracts/task/PlanApplied.v1`.
record PlanAppliedV1(UUID goalId, int planNumber, String trigger, String reason) {}
