package dev.milepost.task.goal.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.task.goal.GoalStatus;
import dev.milepost.task.goal.KnownGoals;
import dev.milepost.task.series.AllSeries;
import dev.milepost.task.task.TaskTombstones.DeletedGoal;
import dev.milepost.task.task.Tasks;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Removes everything of a deleted goal, and remembers that it was deleted, so that no late plan brings it back
/// (GOAL-4).
@Component
class RemoveTasksOnGoalDeleted implements Reaction<GoalDeletedV1> {

    private final KnownGoals goals;
    private final Tasks tasks;
    private final AllSeries series;
    private final Clock clock;

    RemoveTasksOnGoalDeleted(KnownGoals goals, Tasks tasks, AllSeries series, Clock clock) {
        this.goals = goals;
        this.tasks = tasks;
        this.series = series;
        this.clock = clock;
    }

    @Override
    public Class<GoalDeletedV1> payloadType() {
        return GoalDeletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalDeletedV1> event) {
        GoalDeletedV1 goal = event.payload();
        return goals.nameOf(goal.goalId(), event.userId())
                .map(name -> new DeletedGoal(goal.goalId(), event.userId(), name))
                .flatMap(gone -> remove(gone, goal.version()));
    }

    private Mono<Void> remove(DeletedGoal goal, long version) {
        return goals.follow(goal.id(), goal.owner(), version, GoalStatus.DELETED, null)
                .then(series.endAllOfGoal(goal.id(), clock.instant()))
                .then(tasks.removeAllOf(goal));
    }
}
