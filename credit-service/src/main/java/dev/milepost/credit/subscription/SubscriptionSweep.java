package dev.milepost.credit.subscription;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Does what is due without anybody asking (CRED-4): asks the provider of payments about subscriptions of which it should have
/// told something, ends days of grace, gives the month's credits to who was given pro, and forgets old notices. Each is decided
/// anew under the lock of its user, so any number of instances may sweep at once.
@Component
public class SubscriptionSweep {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionSweep.class);

    private final Subscriptions subscriptions;
    private final SubscriptionDecisions decisions;
    private final SubscriptionReadings readings;
    private final Payments payments;
    private final PaymentNotices notices;
    private final SubscriptionTerms terms;
    private final Clock clock;

    SubscriptionSweep(
            Subscriptions subscriptions,
            SubscriptionDecisions decisions,
            SubscriptionReadings readings,
            Payments payments,
            PaymentNotices notices,
            SubscriptionTerms terms,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.decisions = decisions;
        this.readings = readings;
        this.payments = payments;
        this.notices = notices;
        this.terms = terms;
        this.clock = clock;
    }

    /// What fails does not keep the rest; it is due at a later look as well.
    public Mono<Void> run() {
        return lookAgain()
                .then(Mono.defer(this::endGrace))
                .then(Mono.defer(this::giveMonths))
                .then(Mono.defer(() -> notices.forget(clock.instant().minus(terms.keepNotices()))));
    }

    /// Where nothing can be paid nobody is asked.
    private Mono<Void> lookAgain() {
        return payments.ready()
                .then(
                        Mono.defer(() ->
                                each(subscriptions.claimToLookAt(terms.batch()), this::reread)))
                .onErrorComplete(PaymentNotConfigured.class);
    }

    private Mono<Void> endGrace() {
        return each(
                subscriptions.withGraceOver(clock.instant(), terms.batch()),
                user -> decisions.decide(user, known -> known.graceOver(clock.instant())));
    }

    private Mono<Void> giveMonths() {
        return each(
                subscriptions.withMonthBegun(clock.instant(), terms.batch()),
                user -> decisions.decide(user, known -> known.monthBegun(clock.instant())));
    }

    private Mono<Subscription> reread(String subscription) {
        return readings.read(() -> payments.subscription(subscription)).flatMap(readings::apply);
    }

    private static <T> Mono<Void> each(Mono<List<T>> due, Function<T, Mono<Subscription>> work) {
        return due.flatMapMany(Flux::fromIterable)
                .concatMap(one -> work.apply(one).onErrorResume(error -> reported(one, error)))
                .then();
    }

    private static Mono<Subscription> reported(Object one, Throwable error) {
        log.atWarn()
                .addKeyValue("subject", one)
                .addKeyValue("reason", error.toString())
                .log("What is due for a subscription could not be done");
        return Mono.empty();
    }
}
