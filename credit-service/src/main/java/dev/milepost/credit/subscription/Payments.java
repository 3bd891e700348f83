package dev.milepost.credit.subscription;

import java.net.URI;
import reactor.core.publisher.Mono;

/// The provider of payments. Every method ends in [PaymentNotConfigured] where there is none, and in [PaymentsAway] when it
/// does not answer.
public interface Payments {

    /// Completes where something can be paid.
    Mono<Void> ready();

    /// The page on which a customer subscribes; for the same checkout the same one.
    Mono<URI> checkOut(Checkout checkout);

    /// The page on which a customer sees invoices and changes the card.
    ///
    /// @param customer the provider's name
    Mono<URI> portal(String customer);

    /// A subscription as it is now; empty when it is none of ours.
    Mono<PaidSubscription> subscription(String id);

    /// Lets a subscription end with its period, and answers how it is then.
    Mono<PaidSubscription> cancelAtPeriodEnd(String id);

    /// Lets the provider forget a customer, which ends the customer's subscriptions at once; one whom it does not know is
    /// forgotten.
    ///
    /// @param customer the provider's name
    Mono<Void> forget(String customer);

    /// What the provider tells by itself, once its signature is checked. Ends in [InvalidSignature] when it is not the
    /// provider's.
    Mono<PaymentNotice> verified(String body, String signature);
}
