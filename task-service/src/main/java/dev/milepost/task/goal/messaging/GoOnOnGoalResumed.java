package dev.milepost.task.goal.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.task.goal.GoalStatus;
import dev.milepost.task.goal.KnownGoals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Brings the goal's tasks back into today.
@Component
class GoOnOnGoalResumed implements Reaction<GoalResumedV1> {

    private final KnownGoals goals;

    GoOnOnGoalResumed(KnownGoals goals) {
        this.goals = goals;
    }

    @Override
    public Class<GoalResumedV1> payloadType() {
        return GoalResumedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalResumedV1> event) {
        GoalResumedV1 goal = event.payload();
        return goals.follow(goal.goalId(), event.userId(), goal.version(), GoalStatus.ACTIVE, null);
    }
}
