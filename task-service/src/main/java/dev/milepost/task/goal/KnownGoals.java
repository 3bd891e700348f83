package dev.milepost.task.goal;

import dev.milepost.kit.security.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// What is known here of goals. Each fact carries the goal's version; an older one than what is known changes nothing.
public interface KnownGoals {

    /// @param name null when the fact does not tell it; then what is known stays
    Mono<Void> follow(
            UUID goalId, UserId user, long version, GoalStatus status, @Nullable String name);

    /// What a goal is called; empty when that is not known.
    Mono<String> nameOf(UUID goalId, UserId user);

    /// Follows the name alone; a goal that is not known yet is taken as active.
    Mono<Void> rename(UUID goalId, UserId user, long version, String name);
}
