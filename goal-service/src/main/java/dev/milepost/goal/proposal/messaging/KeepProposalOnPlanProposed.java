package dev.milepost.goal.proposal.messaging;

import dev.milepost.goal.proposal.Proposals;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Shows the user what the planner proposes.
@Component
class KeepProposalOnPlanProposed implements Reaction<PlanProposedV1> {

    private final Proposals proposals;

    KeepProposalOnPlanProposed(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Class<PlanProposedV1> payloadType() {
        return PlanProposedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanProposedV1> event) {
        return proposals.add(event.payload().proposalOf(event.userId()));
    }
}
