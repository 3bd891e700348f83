package dev.milepost.goal.goal;

import dev.milepost.kit.problem.StaleVersion;
import dev.milepost.kit.security.UserId;
import org.jspecify.annotations.Nullable;

/// Which goal a user means, and which version of it the user has seen, if the request says so (API-6).
public record GoalReference(GoalId goal, UserId user, @Nullable Integer seenVersion) {

    /// @throws GoalBelongsToAnotherUser when the goal is not the user's own
    /// @throws StaleVersion when the goal has changed since the user saw it
    public Goal confirm(Goal found) {
        Goal own = ofOwner(found, user);
        int current = own.core().version();
        if (seenVersion != null && seenVersion != current) {
            throw new StaleVersion(current);
        }
        return own;
    }

    /// @throws GoalBelongsToAnotherUser when the goal is not the user's own
    public static Goal ofOwner(Goal found, UserId user) {
        if (!found.core().owner().equals(user)) {
            throw new GoalBelongsToAnotherUser();
        }
        return found;
    }
}
