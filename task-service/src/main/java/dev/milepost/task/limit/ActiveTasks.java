package dev.milepost.task.limit;

import dev.milepost.kit.security.UserId;
import reactor.core.publisher.Mono;

/// The tasks that count: own ones that are open and not archived.
public interface ActiveTasks {

    /// How many a user has. Nobody else counts them for the same user before the end of the caller's transaction, so what
    /// is decided by the number holds when it is done.
    Mono<Long> countedAlone(UserId user);
}
