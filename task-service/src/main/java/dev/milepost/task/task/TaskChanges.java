package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/// Which tasks changed, in the order of the transactions that changed them.
public interface TaskChanges {

    /// At most so many changes after a point, in one look at the database.
    Mono<Look> after(SyncPoint point, UserId user, int most);

    /// Forgets that tasks were deleted before a moment; answers of how many.
    Mono<Long> forgetDeletionsBefore(Instant moment);

    /// @param horizon all transactions before it have ended, so what they changed could be seen
    record Look(long horizon, List<TaskChange> changes) {}
}
