package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.revision.GoalStatus;
import dev.milepost.planner.revision.PlannedGoals;
import dev.milepost.planner.revision.RevisionRequests;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Plans nothing for the goal until the user resumes it.
@Component
class StopPlanningOnGoalPaused implements Reaction<GoalPausedV1> {

    private final PlannedGoals goals;
    private final RevisionRequests requests;

    StopPlanningOnGoalPaused(PlannedGoals goals, RevisionRequests requests) {
        this.goals = goals;
        this.requests = requests;
    }

    @Override
    public Class<GoalPausedV1> payloadType() {
        return GoalPausedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalPausedV1> event) {
        GoalPausedV1 fact = event.payload();
        return goals.turn(fact.goalId(), event.userId(), fact.version(), GoalStatus.PAUSED)
                .filter(isNews -> isNews)
                .flatMap(_ -> requests.withdraw(fact.goalId(), event.userId()));
    }
}
