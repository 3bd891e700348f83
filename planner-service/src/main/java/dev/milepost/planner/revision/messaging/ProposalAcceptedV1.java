package dev.milepost.planner.revision.messaging;

import java.util.UUID;

/// What is read of `contracts/goal/ProposalAccepted.v1`.
record ProposalAcceptedV1(UUID proposalId, UUID goalId) {}
