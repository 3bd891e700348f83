package dev.milepost.kit.userdata;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import reactor.core.publisher.Mono;

/// Erases all that a service has of a deleted user, and says so (ID-9). For services that need nobody else for it.
public final class EraseUserOnUserDeleted implements Reaction<UserDeletedV1> {

    private final UserErasure erasure;
    private final ErasureConfirmation confirmation;

    public EraseUserOnUserDeleted(UserErasure erasure, ErasureConfirmation confirmation) {
        this.erasure = erasure;
        this.confirmation = confirmation;
    }

    @Override
    public Class<UserDeletedV1> payloadType() {
        return UserDeletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<UserDeletedV1> event) {
        return erasure.erase(event.userId())
                .then(confirmation.confirm(event.userId(), event.payload().erasureId()));
    }
}
