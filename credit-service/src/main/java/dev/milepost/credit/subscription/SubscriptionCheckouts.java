package dev.milepost.credit.subscription;

import java.util.UUID;
import reactor.core.publisher.Mono;

/// Remembers the page on which each user may subscribe.
public interface SubscriptionCheckouts {

    /// The one of the user that has not expired, or a new one. One from before the last change of the subscription has served.
    ///
    /// @param version of the subscription
    Mono<Checkout> current(Customer customer, long version);

    /// One that could not be made at the provider; the next try is another.
    Mono<Void> forget(UUID id);
}
