package dev.milepost.identity.session;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Where sessions and their refresh tokens are kept.
public interface Sessions {

    Mono<Void> begin(Session session, RefreshToken first);

    /// Spends a token and puts the next one in its place; of several who present the same token exactly one succeeds.
    Mono<Rotation> rotate(
            RefreshToken presented, RefreshToken next, Instant now, Instant expiresAt);

    /// Ends the session of a token; nothing happens when there is none.
    Mono<Void> endByToken(RefreshToken token, Instant now);

    /// The sessions of a user that go on, newest first.
    Flux<Session> ofUser(UserId user, Instant now);

    /// Ends in [SessionNotFound], or in [SessionBelongsToAnotherUser].
    Mono<Void> end(UUID session, UserId user, Instant now);

    /// Ends all sessions of a user that go on, and tells how many there were.
    Mono<Long> endAll(UserId user, Instant now);
}
