package dev.milepost.goal.proposal.messaging;

import dev.milepost.goal.proposal.PlanProposal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// `goal/ProposalRejected.v1`: the user keeps the plan that there is (GOAL-7).
record ProposalRejectedV1(UUID proposalId, UUID goalId, UUID userId, Instant rejectedAt) {

    static ProposalRejectedV1 of(PlanProposal decided) {
        return new ProposalRejectedV1(
                decided.id(),
                decided.goal().value(),
                decided.owner().value(),
                Objects.requireNonNull(decided.decidedAt()));
    }
}
