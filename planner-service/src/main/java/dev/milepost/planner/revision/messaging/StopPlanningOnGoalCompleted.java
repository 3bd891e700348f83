package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.revision.GoalStatus;
import dev.milepost.planner.revision.PlannedGoals;
import dev.milepost.planner.revision.RevisionRequests;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Plans nothing for the goal any more.
@Component
class StopPlanningOnGoalCompleted implements Reaction<GoalCompletedV1> {

    private final PlannedGoals goals;
    private final RevisionRequests requests;

    StopPlanningOnGoalCompleted(PlannedGoals goals, RevisionRequests requests) {
        this.goals = goals;
        this.requests = requests;
    }

    @Override
    public Class<GoalCompletedV1> payloadType() {
        return GoalCompletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalCompletedV1> event) {
        GoalCompletedV1 fact = event.payload();
        return goals.turn(fact.goalId(), event.userId(), fact.version(), GoalStatus.CLOSED)
                .filter(isNews -> isNews)
                .flatMap(_ -> requests.withdraw(fact.goalId(), event.userId()));
    }
}
