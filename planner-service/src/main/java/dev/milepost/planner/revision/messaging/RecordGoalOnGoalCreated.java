package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.PlannedGoals;
import dev.milepost.planner.revision.RevisionRequests;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gets to know a goal and asks for its first plan.
@Component
class RecordGoalOnGoalCreated implements Reaction<GoalCreatedV1> {

    private final PlannedGoals goals;
    private final RevisionRequests requests;

    RecordGoalOnGoalCreated(PlannedGoals goals, RevisionRequests requests) {
        this.goals = goals;
        this.requests = requests;
    }

    @Override
    public Class<GoalCreatedV1> payloadType() {
        return GoalCreatedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalCreatedV1> event) {
        return goals.add(event.payload().settings(event.userId()))
                .filter(isNews -> isNews)
                .flatMap(_ ->
                        requests.gather(
                                event.payload().goalId(),
                                event.userId(),
                                Trigger.GOAL_CREATED,
                                List.of(CauseOf.goalFact(event))));
    }
}
