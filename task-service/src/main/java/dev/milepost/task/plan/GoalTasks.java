package dev.milepost.task.plan;

import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// The tasks of one goal, as a whole.
public interface GoalTasks {

    /// Takes the plan's number for the goal and locks the goal until the transaction ends. A goal that is not known yet
    /// becomes known: its plan may come before itself.
    ///
    /// @return false when the goal is deleted or already has this plan or a later one
    Mono<Boolean> advanceTo(NewPlan plan);

    /// All tasks, locked until the transaction ends.
    Mono<List<GoalTask>> locked(UUID goalId);

    /// The plan without tasks that are deleted. Sees what was deleted before the tasks were locked.
    Mono<NewPlan> withoutDeleted(NewPlan plan);

    /// Keeps what changed and puts the fact into the outbox, in the current transaction.
    Mono<Void> save(AppliedPlan applied);
}
