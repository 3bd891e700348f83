package dev.milepost.goal.live.messaging;

import java.util.UUID;

/// What is read of `contracts/planner/PlanFailed.v1`.
record PlanFailedV1(UUID goalId, String code, String detail) {}
