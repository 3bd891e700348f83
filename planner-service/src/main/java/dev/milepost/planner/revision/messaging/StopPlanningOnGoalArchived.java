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
class StopPlanningOnGoalArchived implements Reaction<GoalArchivedV1> {

    private final PlannedGoals goals;
    private final RevisionRequests requests;

    StopPlanningOnGoalArchived(PlannedGoals goals, RevisionRequests requests) {
        this.goals = goals;
        this.requests = requests;
    }

    @Override
    public Class<GoalArchivedV1> payloadType() {
        return GoalArchivedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalArchivedV1> event) {
        GoalArchivedV1 fact = event.payload();
        return goals.turn(fact.goalId(), event.userId(), fact.version(), GoalStatus.CLOSED)
                .filter(isNews -> isNews)
                .flatMap(_ -> requests.withdraw(fact.goalId(), event.userId()));
    }
}
