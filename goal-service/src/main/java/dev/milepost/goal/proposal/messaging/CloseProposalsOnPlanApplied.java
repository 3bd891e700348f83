package dev.milepost.goal.proposal.messaging;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.proposal.Proposals;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Closes the proposals that a plan has decided.
@Component
class CloseProposalsOnPlanApplied implements Reaction<PlanAppliedV1> {

    private final Proposals proposals;
    private final Clock clock;

    CloseProposalsOnPlanApplied(Proposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public Class<PlanAppliedV1> payloadType() {
        return PlanAppliedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanAppliedV1> event) {
        PlanAppliedV1 fact = event.payload();
        return proposals.close(
                event.userId(),
                new GoalId(fact.goalId()),
                fact.planId(),
                fact.planNumber(),
                clock.instant());
    }
}
