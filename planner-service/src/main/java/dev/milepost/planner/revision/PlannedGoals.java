package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// The planner's view of goals. A fact that is older than what is known changes nothing and is answered with `false`.
public interface PlannedGoals {

    Mono<Boolean> add(GoalSettings settings);

    /// @param mattersToThePlan whether the plan has to follow the change
    Mono<Boolean> change(GoalSettings settings, boolean mattersToThePlan);

    Mono<Boolean> turn(UUID goalId, UserId userId, long version, GoalStatus status);

    /// Removes everything of the goal and leaves a tombstone.
    Mono<Void> delete(UUID goalId, UserId userId, long version);

    /// The goal with its tasks; empty when it is not known.
    Mono<PlannedGoal> find(UUID goalId, UserId userId);
}
