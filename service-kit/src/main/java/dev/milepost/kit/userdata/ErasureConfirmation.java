package dev.milepost.kit.userdata;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// Says, by a fact of the service's own, that it has nothing of a user any more (ID-9).
public final class ErasureConfirmation {

    private final Outbox outbox;
    private final Clock clock;
    private final Fact fact;

    public ErasureConfirmation(Outbox outbox, Clock clock, Fact fact) {
        this.outbox = outbox;
        this.clock = clock;
        this.fact = fact;
    }

    /// Joins the caller's transaction, which is the one that erases.
    public Mono<Void> confirm(UserId user, UUID erasureId) {
        return Mono.defer(() ->
                outbox.append(
                        List.of(
                                new OutgoingEvent(
                                        user.value(),
                                        user,
                                        fact.of(user.value(), erasureId, clock.instant())))));
    }

    /// The service's record of its contract, such as `GoalsErasedV1`.
    @FunctionalInterface
    public interface Fact {

        /// @param erasedAt UTC
        Record of(UUID userId, UUID erasureId, Instant erasedAt);
    }
}
