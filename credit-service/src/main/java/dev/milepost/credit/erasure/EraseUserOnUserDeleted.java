package dev.milepost.credit.erasure;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.userdata.ErasureConfirmation;
import dev.milepost.kit.userdata.UserDeletedV1;
import dev.milepost.kit.userdata.UserErasure;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Erases all that the service has of a deleted user (ID-9). It says so at once when nobody else has to be asked; who is a customer
/// of the provider of payments is forgotten there first, by [LeavingSweep].
@Component
class EraseUserOnUserDeleted implements Reaction<UserDeletedV1> {

    private final LeavingCustomers customers;
    private final UserErasure erasure;
    private final ErasureConfirmation confirmation;

    EraseUserOnUserDeleted(
            LeavingCustomers customers, UserErasure erasure, ErasureConfirmation confirmation) {
        this.customers = customers;
        this.erasure = erasure;
        this.confirmation = confirmation;
    }

    @Override
    public Class<UserDeletedV1> payloadType() {
        return UserDeletedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<UserDeletedV1> event) {
        UserId user = event.userId();
        UUID erasureId = event.payload().erasureId();
        return erasure.hold(user)
                .then(Mono.defer(() -> customers.letGo(user, erasureId)))
                .flatMap(leaving -> erasure.erase(user).thenReturn(leaving))
                .filter(leaving -> leaving == 0)
                .flatMap(_ -> confirmation.confirm(user, erasureId));
    }
}
