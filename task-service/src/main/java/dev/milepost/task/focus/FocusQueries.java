package dev.milepost.task.focus;

import dev.milepost.kit.security.UserId;
import java.util.List;
import reactor.core.publisher.Mono;

/// What is read of focus sessions without changing them.
public interface FocusQueries {

    /// Ends in [FocusSessionNotFound], or in [FocusSessionBelongsToAnotherUser].
    Mono<FocusSession> one(FocusSessionId id, UserId user);

    /// The user's open session. Ends in [FocusSessionNotFound] when there is none.
    Mono<FocusSession> open(UserId user);

    /// At most one more than the limit, so that the caller knows whether there is a next page.
    Mono<List<FocusSession>> list(FocusFilter filter);
}
