package dev.milepost.goal.proposal.messaging;

import java.util.UUID;

/// What is read of `contracts/task/PlanApplied.v1`: a proposal that becomes the plan keeps its id.
record PlanAppliedV1(UUID goalId, UUID planId, int planNumber) {}
