package dev.milepost.identity.session;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Where sessions and their refresh tokens are kept.
public interface Sessions {

    Mono<Void> begin(Session session, RefreshToken first);

    /// Spends a token and puts the next one in its place. Of several who present the same token at the same time exactly one
    /// spends it, and the others repeat that or reuse the token.
    Mono<Rotation> rotate(Spending spending);

    /// Ends the session of a token; nothing happens when there is none.
    Mono<Void> endByToken(RefreshToken token, Instant now);

    /// The sessions of a user that go on, newest first.
    Flux<Session> ofUser(UserId user, Instant now);

    /// Ends in [SessionNotFound], or in [SessionBelongsToAnotherUser].
    Mono<Void> end(UUID session, UserId user, Instant now);

    /// Ends the sessions of a user that go on, but for one when it is named, and tells how many there were.
    Mono<Long> endAll(UserId user, @Nullable UUID kept, Instant now);

    /// Deletes the successors of tokens that were spent before a moment.
    Mono<Void> forgetSuccessors(Instant spentBefore);

    /// Deletes tokens and sessions that have expired, so many of each.
    Mono<Void> forgetExpired(Instant now, int batch);
}
