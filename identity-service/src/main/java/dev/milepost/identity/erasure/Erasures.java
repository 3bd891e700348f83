package dev.milepost.identity.erasure;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Where the ends of users are kept.
public interface Erasures {

    /// Keeps one that has begun and tells the other services of it. Joins the caller's transaction.
    Mono<Void> begin(Erasure erasure);

    /// Keeps that a service has nothing of a user any more; once more changes nothing, and neither does one that is not known. Joins
    /// the caller's transaction.
    Mono<Void> confirm(UUID id, UserId user, Erasing service, Instant at);

    /// Ends in [ErasureNotFound] when there is none.
    Mono<Erasure> withId(UUID id);

    /// Newest first.
    ///
    /// @param after the last one of the page before; null for the first page
    /// @param waiting leaves out those that are complete
    Flux<Erasure> list(@Nullable UUID after, boolean waiting, int limit);

    /// How many are not complete that began before a moment.
    Mono<Long> waitingSince(Instant moment);
}
