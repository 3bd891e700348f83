package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.revision.ApplyProposalHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Makes the accepted proposal the plan (GOAL-7).
@Component
class ApplyPlanOnProposalAccepted implements Reaction<ProposalAcceptedV1> {

    private final ApplyProposalHandler handler;

    ApplyPlanOnProposalAccepted(ApplyProposalHandler handler) {
        this.handler = handler;
    }

    @Override
    public Class<ProposalAcceptedV1> payloadType() {
        return ProposalAcceptedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<ProposalAcceptedV1> event) {
        ProposalAcceptedV1 fact = event.payload();
        return handler.handle(
                fact.proposalId(), fact.goalId(), event.userId(), CauseOf.goalFact(event));
    }
}
