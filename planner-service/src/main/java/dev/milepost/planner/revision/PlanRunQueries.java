package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Reads how a goal's plans came about.
public interface PlanRunQueries {

    /// The newest first.
    ///
    /// @param before where the page before ended; null for the first page
    /// @param most how many to read
    /// @return the runs, or [GoalNotFound] or [GoalBelongsToAnotherUser]
    Mono<List<PlanRun>> runsOf(UserId user, UUID goalId, @Nullable UUID before, int most);
}
