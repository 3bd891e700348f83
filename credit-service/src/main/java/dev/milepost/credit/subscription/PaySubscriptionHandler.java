package dev.milepost.credit.subscription;

import dev.milepost.kit.security.UserId;
import java.net.URI;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Leads users to the provider of payments, and ends what they pay for.
@Component
public class PaySubscriptionHandler {

    private final Subscriptions subscriptions;
    private final SubscriptionCheckouts checkouts;
    private final Payments payments;
    private final SubscriptionReadings readings;

    PaySubscriptionHandler(
            Subscriptions subscriptions,
            SubscriptionCheckouts checkouts,
            Payments payments,
            SubscriptionReadings readings) {
        this.subscriptions = subscriptions;
        this.checkouts = checkouts;
        this.payments = payments;
        this.readings = readings;
    }

    /// The page on which the user subscribes. Ends in [AlreadySubscribed] when there is a subscription that has not ended.
    public Mono<URI> checkOut(UserId user, String email) {
        return known(user)
                .flatMap(known -> checkouts.current(known.customer(email), known.version()))
                .flatMap(this::page);
    }

    /// The page on which the user sees invoices and changes the card. Ends in [NothingPaidYet] for who never paid.
    public Mono<URI> portal(UserId user) {
        return known(user).map(known -> known.paid().customer()).flatMap(payments::portal);
    }

    /// Lets what the user pays for end with its period; once more, it changes nothing. Ends in [NothingPaidYet] when there is
    /// nothing that has not ended.
    public Mono<Subscription> cancel(UserId user) {
        return known(user)
                .flatMapIterable(Subscription::toCancel)
                .concatMap(paid -> ended(paid.id()))
                .last();
    }

    private Mono<Subscription> ended(String id) {
        return readings.read(() -> payments.cancelAtPeriodEnd(id)).flatMap(readings::apply);
    }

    private Mono<URI> page(Checkout checkout) {
        return payments.checkOut(checkout)
                .onErrorResume(error -> checkouts.forget(checkout.id()).then(Mono.error(error)));
    }

    private Mono<Subscription> known(UserId user) {
        return payments.ready().then(Mono.defer(() -> subscriptions.of(user)));
    }
}
