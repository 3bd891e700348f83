package dev.milepost.goal.proposal.messaging;

import dev.milepost.goal.proposal.PlanProposal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// `goal/ProposalAccepted.v1`: the user wants the proposed plan exactly as it was shown (GOAL-7).
record ProposalAcceptedV1(UUID proposalId, UUID goalId, UUID userId, Instant acceptedAt) {

    static ProposalAcceptedV1 of(PlanProposal decided) {
        return new ProposalAcceptedV1(
                decided.id(),
                decided.goal().value(),
                decided.owner().value(),
                Objects.requireNonNull(decided.decidedAt()));
    }
}
