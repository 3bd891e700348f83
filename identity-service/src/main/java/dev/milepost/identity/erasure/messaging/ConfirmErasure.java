package dev.milepost.identity.erasure.messaging;

import dev.milepost.identity.erasure.Erasing;
import dev.milepost.identity.erasure.Erasures;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import reactor.core.publisher.Mono;

/// Keeps that a service has nothing of a user any more (ID-9).
final class ConfirmErasure<T extends Record & Confirmation> implements Reaction<T> {

    private final Class<T> payloadType;
    private final Erasing service;
    private final Erasures erasures;

    ConfirmErasure(Class<T> payloadType, Erasing service, Erasures erasures) {
        this.payloadType = payloadType;
        this.service = service;
        this.erasures = erasures;
    }

    @Override
    public Class<T> payloadType() {
        return payloadType;
    }

    /// The user is erased here first.
    @Override
    public boolean isForErasedUsers() {
        return true;
    }

    @Override
    public Mono<Void> on(IncomingEvent<T> event) {
        return erasures.confirm(
                event.payload().erasureId(), event.userId(), service, event.payload().erasedAt());
    }
}
