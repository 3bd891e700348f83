package dev.milepost.task.goal.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.task.goal.GoalStatus;
import dev.milepost.task.goal.KnownGoals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gets to know a goal.
@Component
class KnowGoalOnGoalCreated implements Reaction<GoalCreatedV1> {

    private final KnownGoals goals;

    KnowGoalOnGoalCreated(KnownGoals goals) {
        this.goals = goals;
    }

    @Override
    public Class<GoalCreatedV1> payloadType() {
        return GoalCreatedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalCreatedV1> event) {
        GoalCreatedV1 goal = event.payload();
        return goals.follow(
                goal.goalId(), event.userId(), goal.version(), GoalStatus.ACTIVE, goal.name());
    }
}
