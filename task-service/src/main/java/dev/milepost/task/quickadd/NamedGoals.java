package dev.milepost.task.quickadd;

import dev.milepost.kit.security.UserId;
import java.util.List;
import reactor.core.publisher.Mono;

/// The goals that a user can name.
public interface NamedGoals {

    /// Those that are not over, the newest first and not without bound.
    Mono<List<NamedGoal>> of(UserId user);
}
