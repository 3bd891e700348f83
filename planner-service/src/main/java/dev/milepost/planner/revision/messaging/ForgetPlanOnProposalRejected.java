package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.revision.KeptProposals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Forgets a plan that its user does not want (GOAL-7). What happens next to the goal leads to another proposal.
@Component
class ForgetPlanOnProposalRejected implements Reaction<ProposalRejectedV1> {

    private final KeptProposals proposals;

    ForgetPlanOnProposalRejected(KeptProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Class<ProposalRejectedV1> payloadType() {
        return ProposalRejectedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<ProposalRejectedV1> event) {
        ProposalRejectedV1 fact = event.payload();
        return proposals.forget(fact.proposalId(), fact.goalId(), event.userId());
    }
}
