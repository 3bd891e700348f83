package dev.milepost.credit.erasure;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Says that nothing is left of a user.
@Component
class PublishedErasures {

    private final Outbox outbox;
    private final Clock clock;

    PublishedErasures(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Joins the caller's transaction.
    Mono<Void> confirm(UserId user, UUID erasureId) {
        CreditsErasedV1 erased = new CreditsErasedV1(user.value(), erasureId, clock.instant());
        return outbox.append(List.of(new OutgoingEvent(user.value(), user, erased)));
    }
}
