package dev.milepost.credit.subscription;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Asks the provider of payments about subscriptions and brings them to what it says. A reading has its number before the
/// question: of two, the one with the greater number was begun later and may be the only one that knows of the last change.
@Component
public class SubscriptionReadings {

    private final Subscriptions subscriptions;
    private final SubscriptionDecisions decisions;
    private final FormerUsers formerUsers;
    private final SubscriptionTerms terms;
    private final TransactionalOperator transactions;
    private final Clock clock;

    SubscriptionReadings(
            Subscriptions subscriptions,
            SubscriptionDecisions decisions,
            FormerUsers formerUsers,
            SubscriptionTerms terms,
            TransactionalOperator transactions,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.decisions = decisions;
        this.formerUsers = formerUsers;
        this.terms = terms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Empty when the answer is.
    public Mono<ApplyReading> read(Supplier<Mono<PaidSubscription>> question) {
        return subscriptions
                .nextReading()
                .flatMap(number -> question.get().map(read -> new ApplyReading(read, number)));
    }

    /// Joins the caller's transaction, if there is one. Empty for what somebody pays who is gone.
    public Mono<Subscription> apply(ApplyReading reading) {
        return formerUsers
                .letGo(reading.read())
                .filter(gone -> !gone)
                .flatMap(_ -> decided(reading))
                .as(transactions::transactional);
    }

    private Mono<Subscription> decided(ApplyReading reading) {
        PaidSubscription read = reading.read();
        return decisions.decide(
                read.user(), known -> known.billed(read, reading.number(), terms, clock.instant()));
    }
}
