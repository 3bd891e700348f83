package dev.milepost.credit.subscription;

import dev.milepost.credit.ledger.RenewSubscriptionCredits;
import dev.milepost.credit.ledger.RenewSubscriptionCreditsHandler;
import dev.milepost.credit.limit.LimitsOfUsers;
import dev.milepost.credit.limit.TellLimits;
import dev.milepost.credit.limit.TellLimitsHandler;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Decides about one user's subscription at a time, and lets what follows from it happen in the same transaction: other
/// limits with another tier, the credits of a period that is paid.
@Component
class SubscriptionDecisions {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionDecisions.class);

    private final LimitsOfUsers users;
    private final Subscriptions subscriptions;
    private final TellLimitsHandler limits;
    private final RenewSubscriptionCreditsHandler credits;
    private final TransactionalOperator transactions;
    private final MeterRegistry meters;

    SubscriptionDecisions(
            LimitsOfUsers users,
            Subscriptions subscriptions,
            TellLimitsHandler limits,
            RenewSubscriptionCreditsHandler credits,
            TransactionalOperator transactions,
            MeterRegistry meters) {
        this.users = users;
        this.subscriptions = subscriptions;
        this.limits = limits;
        this.credits = credits;
        this.transactions = transactions;
        this.meters = meters;
    }

    /// Joins the caller's transaction, if there is one.
    Mono<Subscription> decide(
            UserId user, Function<Subscription, Change<Subscription, SubscriptionEvent>> decision) {
        return users.lock(user)
                .then(Mono.defer(() -> subscriptions.of(user)))
                .map(decision)
                .flatMap(this::kept)
                .as(transactions::transactional);
    }

    private Mono<Subscription> kept(Change<Subscription, SubscriptionEvent> change) {
        if (!change.happened()) {
            return Mono.just(change.state());
        }
        return subscriptions
                .save(change)
                .thenMany(Flux.fromIterable(change.events()))
                .concatMap(this::follow)
                .then(Mono.just(change.state()));
    }

    private Mono<Void> follow(SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionEvent.Changed changed when changed.changesTheTier() ->
                    limits.handle(newTierOf(changed.subscription()));
            case SubscriptionEvent.PeriodBegun(Subscription of, String period) ->
                    credits.handle(new RenewSubscriptionCredits(of.user(), period)).then();
            case SubscriptionEvent.PaidTwice twice -> Mono.fromRunnable(() -> report(twice));
            case SubscriptionEvent.Changed _, SubscriptionEvent.Confirmed _ -> Mono.empty();
        };
    }

    /// Somebody has to pay it back at the provider.
    private void report(SubscriptionEvent.PaidTwice twice) {
        meters.counter("milepost.credits.subscriptions.paid.twice").increment();
        log.atWarn()
                .addKeyValue("user", twice.subscription().user())
                .addKeyValue("subscription", twice.id())
                .log(
                        "A user pays for two subscriptions; one has to be ended and paid back at the provider");
    }

    private static TellLimits newTierOf(Subscription subscription) {
        return TellLimits.inTier(subscription.user(), subscription.tier());
    }
}
