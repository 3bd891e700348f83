package dev.milepost.task.goal.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.task.goal.GoalStatus;
import dev.milepost.task.goal.KnownGoals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Takes the tasks of a goal that was put away out of today.
@Component
class RestTasksOnGoalArchived implements Reaction<GoalArchivedV1> {

    private final KnownGoals goals;

    RestTasksOnGoalArchived(KnownGoals goals) {
        this.goals = goals;
    }

    @Override
    public Class<GoalArchivedV1> payloadType() {
        return GoalArchivedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalArchivedV1> event) {
        GoalArchivedV1 goal = event.payload();
        return goals.follow(
                goal.goalId(), event.userId(), goal.version(), GoalStatus.ARCHIVED, null);
    }
}
