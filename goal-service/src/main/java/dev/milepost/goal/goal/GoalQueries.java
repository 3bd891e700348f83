package dev.milepost.goal.goal;

import dev.milepost.kit.security.UserId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Reads goals.
public interface GoalQueries {

    /// @throws GoalNotFound when there is none
    /// @throws GoalBelongsToAnotherUser when it is not the user's own
    Mono<Goal> ownedBy(UserId user, GoalId goal);

    /// The user's goals, the newest first.
    ///
    /// @param statuses only these; all when empty
    /// @param after the last goal of the page before
    Mono<List<Goal>> of(UserId user, Set<GoalStatus> statuses, @Nullable UUID after, int atMost);
}
