package dev.milepost.planner.revision.messaging;

import java.util.UUID;

/// What is read of `contracts/goal/ProposalRejected.v1`.
record ProposalRejectedV1(UUID proposalId, UUID goalId) {}
