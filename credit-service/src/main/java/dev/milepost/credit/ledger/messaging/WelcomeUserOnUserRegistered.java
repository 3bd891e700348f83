package dev.milepost.credit.ledger.messaging;

import dev.milepost.credit.ledger.CurrentAccount;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.kit.security.UserId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Opens an account with the kickstart credits (CRED-2).
@Component
class WelcomeUserOnUserRegistered implements Reaction<UserRegisteredV1> {

    private final CurrentAccount accounts;

    WelcomeUserOnUserRegistered(CurrentAccount accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<UserRegisteredV1> payloadType() {
        return UserRegisteredV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<UserRegisteredV1> event) {
        return accounts.opened(new UserId(event.payload().userId())).then();
    }
}
