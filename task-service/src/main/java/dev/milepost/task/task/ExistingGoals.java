package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// Which goals are still there.
public interface ExistingGoals {

    /// Those of some goals that are known, the user's, and not deleted.
    Mono<Set<UUID>> among(Set<UUID> goals, UserId user);
}
