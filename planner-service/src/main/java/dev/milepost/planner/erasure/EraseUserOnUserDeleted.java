package dev.milepost.planner.erasure;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.userdata.UserErasure;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Erases all that the service has of a deleted user, and says so (ID-9).
@Component
class EraseUserOnUserDeleted implements Reaction<UserDeletedV1> {

    private final UserErasure erasure;
    private final Outbox outbox;
    private final Clock clock;

    EraseUserOnUserDeleted(UserErasure erasure, Outbox outbox, Clock clock) {
        this.erasure = erasure;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<UserDeletedV1> payloadType() {
        return UserDeletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<UserDeletedV1> event) {
        return erasure.erase(event.userId())
                .then(Mono.defer(() -> confirm(event.userId(), event.payload().erasureId())));
    }

    private Mono<Void> confirm(UserId user, UUID erasureId) {
        PlansErasedV1 erased = new PlansErasedV1(user.value(), erasureId, clock.instant());
        return outbox.append(List.of(new OutgoingEvent(user.value(), user, erased)));
    }
}
