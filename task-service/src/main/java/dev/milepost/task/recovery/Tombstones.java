package dev.milepost.task.recovery;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Where tombstones are kept.
public interface Tombstones {

    /// Joins the caller's transaction.
    Mono<Void> add(Tombstone tombstone);

    /// The tombstone, locked until the transaction ends. Ends in [TombstoneNotFound] when there is none.
    Mono<Tombstone> locked(TombstoneId id);

    /// The tombstone. Ends in [TombstoneNotFound] when there is none.
    Mono<Tombstone> one(TombstoneId id);

    /// What a user can recover, the newest first, without what the tombstones hold.
    ///
    /// @param after the last one of the page before; null for the first page
    Mono<List<Tombstone>> listed(UserId user, @Nullable TombstoneId after, Instant now, int most);

    /// Empties a tombstone that was recovered.
    Mono<Void> recovered(TombstoneId id, Instant at);

    /// Removes a tombstone with all it holds.
    Mono<Void> remove(TombstoneId id);

    /// Empties what has expired, at most so many, each once whatever the number of instances.
    ///
    /// @return how many were emptied
    Mono<Integer> emptyExpired(Instant now, int most);

    /// Removes what had expired before a moment.
    Mono<Void> removeExpiredBefore(Instant moment, int most);
}
