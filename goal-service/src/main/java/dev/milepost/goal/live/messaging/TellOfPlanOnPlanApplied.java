package dev.milepost.goal.live.messaging;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.live.NoticeType;
import dev.milepost.goal.live.Notices;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tells that a plan can be seen.
@Component
class TellOfPlanOnPlanApplied implements Reaction<PlanAppliedV1> {

    private final Notices notices;

    TellOfPlanOnPlanApplied(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Class<PlanAppliedV1> payloadType() {
        return PlanAppliedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanAppliedV1> event) {
        PlanAppliedV1 fact = event.payload();
        return notices.add(
                event.userId(),
                new GoalId(fact.goalId()),
                fact.planNumber() == 1 ? NoticeType.PLAN_READY : NoticeType.PLAN_CHANGED,
                Map.of(
                        "plan_number", fact.planNumber(),
                        "trigger", fact.trigger(),
                        "reason", fact.reason()));
    }
}
