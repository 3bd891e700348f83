package dev.milepost.identity.erasure.messaging;

import dev.milepost.identity.erasure.Erasing;
import dev.milepost.identity.erasure.Erasures;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps that task-service has nothing of a user any more (ID-9).
@Component
class ConfirmErasureOnTasksErased implements Reaction<TasksErasedV1> {

    private final Erasures erasures;

    ConfirmErasureOnTasksErased(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public Class<TasksErasedV1> payloadType() {
        return TasksErasedV1.class;
    }

    @Override
    public boolean isForErasedUsers() {
        return true;
    }

    @Override
    public Mono<Void> on(IncomingEvent<TasksErasedV1> event) {
        return erasures.confirm(
                event.payload().erasureId(),
                event.userId(),
                Erasing.TASK,
                event.payload().erasedAt());
    }
}
