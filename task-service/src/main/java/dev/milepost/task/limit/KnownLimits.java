package dev.milepost.task.limit;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.UserId;
import reactor.core.publisher.Mono;

/// What is known here of users' limits.
public interface KnownLimits {

    /// What holds for a user: what credit-service told last, else what the tier of the token allows.
    Mono<Limits> of(CurrentUser user);

    /// Each fact carries a version; an older one than what is known changes nothing.
    Mono<Void> follow(UserId user, long version, Limits limits);
}
