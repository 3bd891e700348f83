package dev.milepost.identity.erasure.messaging;

import dev.milepost.identity.erasure.Erasing;
import dev.milepost.identity.erasure.Erasures;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps that goal-service has nothing of a user any more (ID-9).
@Component
class ConfirmErasureOnGoalsErased implements Reaction<GoalsErasedV1> {

    private final Erasures erasures;

    ConfirmErasureOnGoalsErased(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public Class<GoalsErasedV1> payloadType() {
        return GoalsErasedV1.class;
    }

    @Override
    public boolean isForErasedUsers() {
        return true;
    }

    @Override
    public Mono<Void> on(IncomingEvent<GoalsErasedV1> event) {
        return erasures.confirm(
                event.payload().erasureId(),
                event.userId(),
                Erasing.GOAL,
                event.payload().erasedAt());
    }
}
