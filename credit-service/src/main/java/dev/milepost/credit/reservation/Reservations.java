package dev.milepost.credit.reservation;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// Where reservations are kept. Whoever changes one holds the lock of its user's account.
public interface Reservations {

    Mono<Reservation> find(UUID id);

    Mono<Reservation> find(UserId user, String reference);

    /// The held ones of a user whose references begin so.
    Mono<List<Reservation>> held(UserId user, String references);

    /// Adds it, or changes the one with its id.
    Mono<Reservation> save(Reservation reservation);

    /// Held ones whose time is over, the longest over first.
    Mono<List<UUID>> due(Instant now, int atMost);

    /// A held one whose time is over, locked together with its user's account for the caller's transaction. Empty when it is
    /// neither any more, or when somebody is at work on one of the two: nobody waits here.
    Mono<Reservation> claim(UUID id, Instant now);
}
