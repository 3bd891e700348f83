package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.GoalStatus;
import dev.milepost.planner.revision.PlannedGoals;
import dev.milepost.planner.revision.RevisionRequests;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Plans again when the user asks for it after a failure. Revisions in the user's own words end in a proposal, which is
/// another reaction's matter.
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
        GoalRevisionRequestedV1 fact = event.payload();
        return Mono.just(fact)
                .filter(GoalRevisionRequestedV1::isRetry)
                .flatMap(_ -> opened(event))
                .filter(isNews -> isNews)
                .flatMap(_ -> requests.gather(fact.goalId(), event.userId(), Trigger.RETRY));
    }

    private Mono<Boolean> opened(IncomingEvent<GoalRevisionRequestedV1> event) {
        GoalRevisionRequestedV1 fact = event.payload();
        return goals.turn(fact.goalId(), event.userId(), fact.version(), GoalStatus.OPEN);
    }
}
