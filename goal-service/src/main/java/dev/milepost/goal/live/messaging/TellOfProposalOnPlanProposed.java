package dev.milepost.goal.live.messaging;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.live.NoticeType;
import dev.milepost.goal.live.Notices;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tells that a proposal waits.
@Component
class TellOfProposalOnPlanProposed implements Reaction<PlanProposedV1> {

    private final Notices notices;

    TellOfProposalOnPlanProposed(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Class<PlanProposedV1> payloadType() {
        return PlanProposedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanProposedV1> event) {
        PlanProposedV1 fact = event.payload();
        return notices.add(
                event.userId(),
                new GoalId(fact.goalId()),
                NoticeType.PLAN_PROPOSED,
                Map.of(
                        "proposal_id", fact.proposalId(),
                        "plan_number", fact.number(),
                        "trigger", fact.trigger(),
                        "reason", fact.reason()));
    }
}
