package dev.milepost.planner.revision;

import reactor.core.publisher.Mono;

/// The planner's view of the tasks of its plans.
public interface PlannedTasks {

    /// Takes note of a fact about a task.
    ///
    /// @return whether the fact was news about a task that the plan still counts on; `false` for late and repeated facts,
    ///     for tasks of no plan and for tasks that a plan has dropped
    Mono<Boolean> note(TaskFact fact);

    /// Forgets a task for good: no plan, however late, brings its identifier back.
    ///
    /// @return whether the plan still counted on it
    Mono<Boolean> forget(DeletedTask task);

    /// Takes in a task that its user brought back, as the user's own.
    ///
    /// @return whether its goal is still there
    Mono<Boolean> restore(RestoredTask task);

    /// Corrects the view by what task-service made of a plan. A newer plan of ours stands, and so do newer facts.
    Mono<Void> correct(AppliedPlan applied);
}
