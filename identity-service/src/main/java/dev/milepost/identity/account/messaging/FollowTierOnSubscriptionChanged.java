package dev.milepost.identity.account.messaging;

import dev.milepost.identity.account.Accounts;
import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Lets the next token of a user name the tier that the user has (CRED-4).
@Component
class FollowTierOnSubscriptionChanged implements Reaction<SubscriptionChangedV1> {

    private final Accounts accounts;

    FollowTierOnSubscriptionChanged(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<SubscriptionChangedV1> payloadType() {
        return SubscriptionChangedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<SubscriptionChangedV1> event) {
        return accounts.followTier(
                event.userId(), event.payload().tier(), event.payload().version());
    }
}
