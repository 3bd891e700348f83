package dev.milepost.task.goal.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.task.goal.GoalStatus;
import dev.milepost.task.goal.KnownGoals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Takes the goal's tasks out of today, and lets none become overdue.
@Component
class HoldTasksOnGoalPaused implements Reaction<GoalPausedV1> {

    private final KnownGoals goals;

    HoldTasksOnGoalPaused(KnownGoals goals) {
        this.goals = goals;
    }

    @Override
    public Class<GoalPausedV1> payloadType() {
        return GoalPausedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalPausedV1> event) {
        GoalPausedV1 goal = event.payload();
        return goals.follow(goal.goalId(), event.userId(), goal.version(), GoalStatus.PAUSED, null);
    }
}
