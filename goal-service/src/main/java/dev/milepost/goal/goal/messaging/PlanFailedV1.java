package dev.milepost.goal.goal.messaging;

import java.util.UUID;

/// `planner/PlanFailed.v1`
record PlanFailedV1(UUID goalId, String code, String detail) {}
