package dev.milepost.goal.goal;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/// Where goals are kept. Each method is one transaction with the events that it brings about, or joins the current one;
/// a goal is held while it is decided upon, so that of two changes at the same time each sees the other.
public interface Goals {

    Mono<Goal> add(Change<Goal, GoalEvent> created);

    /// Changes a user's own goal.
    ///
    /// @throws GoalNotFound when there is none
    /// @throws GoalBelongsToAnotherUser when it is not the user's own
    /// @throws StaleVersion when the user has seen another version
    Mono<Goal> change(GoalReference reference, Function<Goal, Change<Goal, GoalEvent>> decision);

    /// Changes a goal on a fact from another service, and tells whether that changed anything: a goal that is deleted
    /// stays gone, whatever is heard of it afterwards.
    Mono<Boolean> follow(
            GoalId goal, UserId owner, Function<Goal, Change<Goal, GoalEvent>> decision);

    /// Deletes a user's own goal; refuses as [#change] does.
    Mono<Void> remove(GoalReference reference, Function<Goal, GoalEvent.Deleted> decision);
}
