package dev.milepost.identity.erasure.messaging;

import dev.milepost.identity.erasure.Erasing;
import dev.milepost.identity.erasure.Erasures;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps that credit-service has nothing of a user any more (ID-9).
@Component
class ConfirmErasureOnCreditsErased implements Reaction<CreditsErasedV1> {

    private final Erasures erasures;

    ConfirmErasureOnCreditsErased(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public Class<CreditsErasedV1> payloadType() {
        return CreditsErasedV1.class;
    }

    @Override
    public boolean isForErasedUsers() {
        return true;
    }

    @Override
    public Mono<Void> on(IncomingEvent<CreditsErasedV1> event) {
        return erasures.confirm(
                event.payload().erasureId(),
                event.userId(),
                Erasing.CREDIT,
                event.payload().erasedAt());
    }
}
