package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.PlannedGoals;
import dev.milepost.planner.revision.RevisionRequests;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Follows a goal's settings, and asks for a revision when the plan has to follow as well.
@Component
class ChangeGoalOnGoalUpdated implements Reaction<GoalUpdatedV1> {

    private final PlannedGoals goals;
    private final RevisionRequests requests;

    ChangeGoalOnGoalUpdated(PlannedGoals goals, RevisionRequests requests) {
        this.goals = goals;
        this.requests = requests;
    }

    @Override
    public Class<GoalUpdatedV1> payloadType() {
        return GoalUpdatedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalUpdatedV1> event) {
        GoalUpdatedV1 updated = event.payload();
        return goals.change(updated.settings(event.userId()), updated.mattersToThePlan())
                .filter(isNews -> isNews && updated.mattersToThePlan())
                .flatMap(_ ->
                        requests.gather(
                                updated.goalId(),
                                event.userId(),
                                Trigger.GOAL_UPDATED,
                                List.of(CauseOf.goalFact(event))));
    }
}
