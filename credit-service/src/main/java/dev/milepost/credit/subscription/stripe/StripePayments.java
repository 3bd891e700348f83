package dev.milepost.credit.subscription.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.checkout.SessionService;
import dev.milepost.credit.pack.PackPage;
import dev.milepost.credit.pack.PackPurchase;
import dev.milepost.credit.pack.PackReading;
import dev.milepost.credit.subscription.Checkout;
import dev.milepost.credit.subscription.InvalidSignature;
import dev.milepost.credit.subscription.PaidSubscription;
import dev.milepost.credit.subscription.PaymentNotice;
import dev.milepost.credit.subscription.PaymentsAway;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Asks Stripe. Its library blocks, so each request waits on a thread of a few that are for this alone, and when too many wait
/// the next one is refused.
final class StripePayments implements PaymentProvider, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(StripePayments.class);

    private static final int NOT_FOUND = 404;

    private final StripeClient stripe;
    private final StripeRequests requests;
    private final StripeNotices notices;
    private final Guards guards;

    StripePayments(
            StripeClient stripe, StripeRequests requests, StripeNotices notices, Guards guards) {
        this.stripe = stripe;
        this.requests = requests;
        this.notices = notices;
        this.guards = guards;
    }

    /// What stands between us and Stripe in trouble.
    ///
    /// @param threads on which requests wait
    /// @param overall how long one may take with its waiting for a thread
    record Guards(Scheduler threads, CircuitBreaker breaker, Duration overall) {}

    @Override
    public Mono<Void> ready() {
        return Mono.empty();
    }

    @Override
    public Mono<URI> checkOut(Checkout checkout) {
        return asked(() ->
                        sessions()
                                .create(
                                        requests.subscribing(checkout),
                                        once(checkout.id().toString())))
                .map(session -> URI.create(session.getUrl()));
    }

    @Override
    public Mono<URI> portal(String customer) {
        return asked(() -> stripe.v1().billingPortal().sessions().create(requests.portal(customer)))
                .map(session -> URI.create(session.getUrl()));
    }

    @Override
    public Mono<PaidSubscription> subscription(String id) {
        return asked(() -> stripe.v1().subscriptions().retrieve(id, requests.withInvoice()))
                .mapNotNull(StripeAnswers::ours);
    }

    @Override
    public Mono<PaidSubscription> cancelAtPeriodEnd(String id) {
        return asked(() -> stripe.v1().subscriptions().update(id, requests.ending()))
                .mapNotNull(StripeAnswers::ours);
    }

    @Override
    public Mono<Void> forget(String customer) {
        return asked(() -> isGone(customer)).then();
    }

    @Override
    public Mono<PackPage> checkOut(PackPurchase purchase, String email) {
        return asked(() ->
                        sessions()
                                .create(
                                        requests.buying(purchase, email),
                                        once(purchase.id().toString())))
                .map(session -> new PackPage(session.getId(), URI.create(session.getUrl())));
    }

    @Override
    public Mono<PackReading> purchase(String session) {
        return asked(() -> sessions().retrieve(session, requests.withPayment()))
                .mapNotNull(StripeAnswers::ourPack);
    }

    @Override
    public Mono<Void> payBack(PackReading paid) {
        return asked(() ->
                        stripe.v1()
                                .refunds()
                                .create(
                                        requests.payingBack(paid),
                                        once("refund:" + paid.purchase())))
                .then();
    }

    /// Computes only; no thread waits.
    @Override
    public Mono<PaymentNotice> verified(String body, String signature) {
        return Mono.fromCallable(() -> notices.verified(body, signature))
                .onErrorMap(SignatureVerificationException.class, _ -> new InvalidSignature());
    }

    /// Whom Stripe does not know is gone.
    private boolean isGone(String customer) throws StripeException {
        try {
            return Boolean.TRUE.equals(stripe.v1().customers().delete(customer).getDeleted());
        } catch (InvalidRequestException refused) {
            if (refused.getStatusCode() == NOT_FOUND) {
                return true;
            }
            throw refused;
        }
    }

    private SessionService sessions() {
        return stripe.v1().checkout().sessions();
    }

    /// Asked again by the same name, Stripe answers what it answered.
    private static RequestOptions once(String name) {
        return RequestOptions.builder().setIdempotencyKey(name).build();
    }

    private <T> Mono<T> asked(Callable<T> request) {
        return Mono.fromCallable(request)
                .subscribeOn(guards.threads())
                .timeout(guards.overall())
                .transformDeferred(CircuitBreakerOperator.of(guards.breaker()))
                .doOnError(StripePayments::report)
                .onErrorMap(_ -> new PaymentsAway());
    }

    /// Whether Stripe is in trouble, and not the request.
    static boolean isOutage(Throwable error) {
        return !(error instanceof InvalidRequestException || error instanceof CardException);
    }

    private static void report(Throwable error) {
        log.atWarn().addKeyValue("reason", error.toString()).log("Stripe did not do as asked");
    }

    @Override
    public void destroy() {
        guards.threads().dispose();
    }
}
