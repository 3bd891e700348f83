package dev.milepost.goal.live.messaging;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.live.NoticeType;
import dev.milepost.goal.live.Notices;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tells that there is no plan, and why.
@Component
class TellOfFailureOnPlanFailed implements Reaction<PlanFailedV1> {

    private final Notices notices;

    TellOfFailureOnPlanFailed(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Class<PlanFailedV1> payloadType() {
        return PlanFailedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanFailedV1> event) {
        PlanFailedV1 fact = event.payload();
        return notices.add(
                event.userId(),
                new GoalId(fact.goalId()),
                NoticeType.PLANNING_FAILED,
                Map.of("code", fact.code(), "detail", fact.detail()));
    }
}
