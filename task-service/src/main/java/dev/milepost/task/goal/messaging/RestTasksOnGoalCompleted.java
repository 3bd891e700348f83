package dev.milepost.task.goal.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.task.goal.GoalStatus;
import dev.milepost.task.goal.KnownGoals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Takes the tasks of a reached goal out of today.
@Component
class RestTasksOnGoalCompleted implements Reaction<GoalCompletedV1> {

    private final KnownGoals goals;

    RestTasksOnGoalCompleted(KnownGoals goals) {
        this.goals = goals;
    }

    @Override
    public Class<GoalCompletedV1> payloadType() {
        return GoalCompletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalCompletedV1> event) {
        GoalCompletedV1 goal = event.payload();
        return goals.follow(
                goal.goalId(), event.userId(), goal.version(), GoalStatus.COMPLETED, null);
    }
}
