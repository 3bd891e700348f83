package dev.milepost.credit.subscription;

import reactor.core.publisher.Mono;

/// Users who are gone (ID-9): what they pay for is nobody's any more. The feature `erasure` knows them, which knows subscriptions
/// and not the other way round.
public interface FormerUsers {

    /// Tells whether a subscription is of somebody who is gone; then the provider of payments is brought to forget its customer.
    /// Joins the caller's transaction, and until that ends nobody is gone who is not.
    Mono<Boolean> letGo(PaidSubscription read);
}
