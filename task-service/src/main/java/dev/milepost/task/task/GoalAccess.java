package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// Whether a user may see the tasks of a goal.
public interface GoalAccess {

    /// Completes when the goal is known and the user's; ends in a refusal of 404 or 403 otherwise (API-8).
    Mono<Void> check(UUID goalId, UserId user);
}
