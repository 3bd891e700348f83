package dev.milepost.credit.subscription;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.userdata.UserErasure;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Lets admins set tiers, which also works where no payments can be taken.
@Component
public class SetTierHandler {

    private final SubscriptionDecisions subscriptions;
    private final UserErasure erasure;
    private final Clock clock;

    SetTierHandler(SubscriptionDecisions subscriptions, UserErasure erasure, Clock clock) {
        this.subscriptions = subscriptions;
        this.erasure = erasure;
        this.clock = clock;
    }

    /// Ends in [SubscriptionIsPaid] when the user pays for pro and is to be free, and in
    /// [dev.milepost.kit.userdata.UserErased] when there is no such user any more.
    public Mono<Subscription> handle(SetTier command) {
        Instant now = clock.instant();
        return erasure.unlessErased(
                command.user(),
                () -> subscriptions.decide(command.user(), known -> decision(known, command, now)));
    }

    private static Change<Subscription, SubscriptionEvent> decision(
            Subscription known, SetTier command, Instant now) {
        return switch (command.tier()) {
            case PRO -> known.given(command.admin(), command.reason(), now);
            case FREE -> known.takenBack(command.admin(), command.reason(), now);
        };
    }
}
