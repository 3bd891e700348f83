package dev.milepost.goal.goal;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a goal. The core is the goal's after it happened; its `updatedAt` says when.
public sealed interface GoalEvent {

    Goal.Core core();

    record Created(Goal.Core core) implements GoalEvent {}

    /// @param changed the changed fields, as they are named in JSON
    record Updated(Goal.Core core, List<String> changed) implements GoalEvent {}

    record Paused(Goal.Core core) implements GoalEvent {}

    record Resumed(Goal.Core core) implements GoalEvent {}

    record Completed(Goal.Core core) implements GoalEvent {}

    record Archived(Goal.Core core) implements GoalEvent {}

    record Deleted(Goal.Core core) implements GoalEvent {}

    /// The user asks for a plan again.
    ///
    /// @param wish what for; null after a failure
    record RevisionRequested(Goal.Core core, @Nullable RevisionWish wish) implements GoalEvent {}

    /// The user takes the last change of the plan back.
    ///
    /// @param planNumber the plan that changed it
    record UndoRequested(Goal.Core core, int planNumber) implements GoalEvent {}

    /// @param waited how long the goal had waited for its first plan; null when it was not waiting
    record Planned(Goal.Core core, @Nullable Duration waited) implements GoalEvent {}

    record PlanningFailed(Goal.Core core, Failure failure) implements GoalEvent {}
}
