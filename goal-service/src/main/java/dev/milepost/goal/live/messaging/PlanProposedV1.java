package dev.milepost.goal.live.messaging;

import java.util.UUID;

/// What is read of `contracts/planner/PlanProposed.v1`.
record PlanProposedV1(UUID proposalId, UUID goalId, int number, String trigger, String reason) {}
