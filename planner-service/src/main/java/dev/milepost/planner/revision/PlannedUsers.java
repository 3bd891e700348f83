package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// The planner's view of users: what all goals of one together may take of a day (PLAN-9).
public interface PlannedUsers {

    /// Remembers a user's daily budget, and tells whether that is another one than before. A fact that is older than what is
    /// known changes nothing.
    Mono<Boolean> budget(UserId user, long version, @Nullable Integer dailyMinutes);
}
