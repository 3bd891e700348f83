package dev.milepost.credit.pack;

import reactor.core.publisher.Mono;

/// The provider of payments, as far as packs go. Every method is refused where there is none, and when it does not answer.
public interface PackPayments {

    /// Completes where something can be paid.
    Mono<Void> ready();

    /// The page on which a purchase is paid; for the same purchase the same one.
    Mono<PackPage> checkOut(PackPurchase purchase, String email);

    /// A purchase as it is now; empty when it is none of ours.
    ///
    /// @param session the provider's name of its page
    Mono<PackReading> purchase(String session);

    /// Pays back all that was paid for a purchase; once more, it changes nothing.
    Mono<Void> payBack(PackReading paid);
}
