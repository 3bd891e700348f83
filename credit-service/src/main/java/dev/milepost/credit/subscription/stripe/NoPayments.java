package dev.milepost.credit.subscription.stripe;

import dev.milepost.credit.pack.PackPage;
import dev.milepost.credit.pack.PackPurchase;
import dev.milepost.credit.pack.PackReading;
import dev.milepost.credit.subscription.Checkout;
import dev.milepost.credit.subscription.PaidSubscription;
import dev.milepost.credit.subscription.PaymentNotConfigured;
import dev.milepost.credit.subscription.PaymentNotice;
import java.net.URI;
import reactor.core.publisher.Mono;

/// Where nothing can be paid.
final class NoPayments implements PaymentProvider {

    @Override
    public Mono<Void> ready() {
        return refused();
    }

    @Override
    public Mono<URI> checkOut(Checkout checkout) {
        return refused();
    }

    @Override
    public Mono<URI> portal(String customer) {
        return refused();
    }

    @Override
    public Mono<PaidSubscription> subscription(String id) {
        return refused();
    }

    @Override
    public Mono<PaidSubscription> cancelAtPeriodEnd(String id) {
        return refused();
    }

    @Override
    public Mono<Void> forget(String customer) {
        return refused();
    }

    @Override
    public Mono<PackPage> checkOut(PackPurchase purchase, String email) {
        return refused();
    }

    @Override
    public Mono<PackReading> purchase(String session) {
        return refused();
    }

    @Override
    public Mono<Void> payBack(PackReading paid) {
        return refused();
    }

    @Override
    public Mono<PaymentNotice> verified(String body, String signature) {
        return refused();
    }

    private static <T> Mono<T> refused() {
        return Mono.error(PaymentNotConfigured::new);
    }
}
