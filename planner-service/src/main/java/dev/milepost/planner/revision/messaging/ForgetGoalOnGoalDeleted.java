package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.revision.PlannedGoals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Removes everything that was kept about the goal.
@Component
class ForgetGoalOnGoalDeleted implements Reaction<GoalDeletedV1> {

    private final PlannedGoals goals;

    ForgetGoalOnGoalDeleted(PlannedGoals goals) {
        this.goals = goals;
    }

    @Override
    public Class<GoalDeletedV1> payloadType() {
        return GoalDeletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalDeletedV1> event) {
        GoalDeletedV1 fact = event.payload();
        return goals.delete(fact.goalId(), event.userId(), fact.version());
    }
}
