package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.GoalStatus;
import dev.milepost.planner.revision.PlannedGoals;
import dev.milepost.planner.revision.RevisionRequests;
import dev.milepost.planner.revision.RevisionWish;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Plans again when the user asks for it: after a failure, or in words of their own (GOAL-5, GOAL-7).
@Component
class PlanAgainOnGoalRevisionRequested implements Reaction<GoalRevisionRequestedV1> {

    private final PlannedGoals goals;
    private final RevisionRequests requests;

    PlanAgainOnGoalRevisionRequested(PlannedGoals goals, RevisionRequests requests) {
        this.goals = goals;
        this.requests = requests;
    }

    @Override
    public Class<GoalRevisionRequestedV1> payloadType() {
        return GoalRevisionRequestedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalRevisionRequestedV1> event) {
        return opened(event).filter(isNews -> isNews).flatMap(_ -> gather(event));
    }

    private Mono<Void> gather(IncomingEvent<GoalRevisionRequestedV1> event) {
        UUID goal = event.payload().goalId();
        RevisionWish wish = event.payload().wish();
        return wish == null
                ? requests.gather(goal, event.userId(), Trigger.RETRY, CauseOf.goalFact(event))
                : requests.gather(goal, event.userId(), wish, CauseOf.goalFact(event));
    }

    private Mono<Boolean> opened(IncomingEvent<GoalRevisionRequestedV1> event) {
        GoalRevisionRequestedV1 fact = event.payload();
        return goals.turn(fact.goalId(), event.userId(), fact.version(), GoalStatus.OPEN);
    }
}
