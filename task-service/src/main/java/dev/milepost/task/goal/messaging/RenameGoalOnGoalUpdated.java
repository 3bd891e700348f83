package dev.milepost.task.goal.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.task.goal.KnownGoals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Follows the name of a goal; whether it is active stays as it is.
@Component
class RenameGoalOnGoalUpdated implements Reaction<GoalUpdatedV1> {

    private final KnownGoals goals;

    RenameGoalOnGoalUpdated(KnownGoals goals) {
        this.goals = goals;
    }

    @Override
    public Class<GoalUpdatedV1> payloadType() {
        return GoalUpdatedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalUpdatedV1> event) {
        GoalUpdatedV1 goal = event.payload();
        return goals.rename(goal.goalId(), event.userId(), goal.version(), goal.name());
    }
}
