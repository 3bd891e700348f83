package dev.milepost.credit.ledger;

import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gives the credits of a subscription, once for each period. What is left of the period before is carried over up to
/// a limit; the rest expires in the same step (CRED-2).
@Component
public class RenewSubscriptionCreditsHandler {

    private final OnceByReference once;
    private final CreditProperties.Subscription terms;
    private final Clock clock;

    RenewSubscriptionCreditsHandler(
            OnceByReference once, CreditProperties properties, Clock clock) {
        this.once = once;
        this.terms = properties.subscription();
        this.clock = clock;
    }

    public Mono<LedgerEntry> handle(RenewSubscriptionCredits command) {
        Grant grant =
                new Grant(
                        CreditKind.SUBSCRIPTION,
                        terms.amount(),
                        "subscription:" + command.period(),
                        "Credits of your subscription",
                        null);
        return once.granted(
                command.user(),
                grant.reference(),
                account -> account.subscribed(grant, terms.carriedOver(), clock.instant()));
    }
}
