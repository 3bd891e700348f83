package dev.milepost.kit.sample;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.userdata.UserErasure;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

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
        UserId user = event.userId();
        TasksErasedV1 erased =
                new TasksErasedV1(user.value(), event.payload().erasureId(), clock.instant());
        return erasure.erase(user)
                .then(outbox.append(List.of(new OutgoingEvent(user.value(), user, erased))));
    }
}
