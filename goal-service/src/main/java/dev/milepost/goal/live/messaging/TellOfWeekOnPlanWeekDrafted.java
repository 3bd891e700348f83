package dev.milepost.goal.live.messaging;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.live.NoticeType;
import dev.milepost.goal.live.Notices;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tells what a week of the plan that is being made may look like.
@Component
class TellOfWeekOnPlanWeekDrafted implements Reaction<PlanWeekDraftedV1> {

    private final Notices notices;

    TellOfWeekOnPlanWeekDrafted(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Class<PlanWeekDraftedV1> payloadType() {
        return PlanWeekDraftedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlanWeekDraftedV1> event) {
        PlanWeekDraftedV1 fact = event.payload();
        return notices.add(
                event.userId(),
                new GoalId(fact.goalId()),
                NoticeType.PLANNING_WEEK,
                Map.of(
                        "plan_number", fact.number(),
                        "week_number", fact.weekNumber(),
                        "milestone", fact.milestone(),
                        "tasks", fact.tasks(),
                        "provisional", fact.provisional()));
    }
}
