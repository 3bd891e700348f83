package dev.milepost.credit.subscription;

import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Asks the provider of payments about subscriptions and brings them to what it says. A reading has its number before the
/// question: of two, the one with the greater number was begun later and may be the only one that knows of the last change.
@Component
public class SubscriptionReadings {

    private final Subscriptions subscriptions;
    private final SubscriptionDecisions decisions;
    private final SubscriptionTerms terms;
    private final Clock clock;

    SubscriptionReadings(
            Subscriptions subscriptions,
            SubscriptionDecisions decisions,
            SubscriptionTerms terms,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.decisions = decisions;
        this.terms = terms;
        this.clock = clock;
    }

    /// Empty when the answer is.
    public Mono<ApplyReading> read(Supplier<Mono<PaidSubscription>> question) {
        return subscriptions
                .nextReading()
                .flatMap(number -> question.get().map(read -> new ApplyReading(read, number)));
    }

    /// Joins the caller's transaction, if there is one.
    public Mono<Subscription> apply(ApplyReading reading) {
        PaidSubscription read = reading.read();
        UserId user = read.user();
        return decisions.decide(
                user, known -> known.billed(read, reading.number(), terms, clock.instant()));
    }
}
