package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.GoalStatus;
import dev.milepost.planner.revision.PlannedGoals;
import dev.milepost.planner.revision.RevisionRequests;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Plans for the goal again: its dates have passed while it was put aside.
@Component
class ResumePlanningOnGoalResumed implements Reaction<GoalResumedV1> {

    private final PlannedGoals goals;
    private final RevisionRequests requests;

    ResumePlanningOnGoalResumed(PlannedGoals goals, RevisionRequests requests) {
        this.goals = goals;
        this.requests = requests;
    }

    @Override
    public Class<GoalResumedV1> payloadType() {
        return GoalResumedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalResumedV1> event) {
        GoalResumedV1 fact = event.payload();
        return goals.turn(fact.goalId(), event.userId(), fact.version(), GoalStatus.OPEN)
                .filter(isNews -> isNews)
                .flatMap(_ ->
                        requests.gather(
                                fact.goalId(),
                                event.userId(),
                                Trigger.GOAL_RESUMED,
                                List.of(CauseOf.goalFact(event))));
    }
}
