package dev.milepost.identity.erasure.messaging;

import dev.milepost.identity.erasure.Erasing;
import dev.milepost.identity.erasure.Erasures;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps that planner-service has nothing of a user any more (ID-9).
@Component
class ConfirmErasureOnPlansErased implements Reaction<PlansErasedV1> {

    private final Erasures erasures;

    ConfirmErasureOnPlansErased(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public Class<PlansErasedV1> payloadType() {
        return PlansErasedV1.class;
    }

    @Override
    public boolean isForErasedUsers() {
        return true;
    }

    @Override
    public Mono<Void> on(IncomingEvent<PlansErasedV1> event) {
        return erasures.confirm(
                event.payload().erasureId(),
                event.userId(),
                Erasing.PLANNER,
                event.payload().erasedAt());
    }
}
