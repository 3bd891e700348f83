package dev.milepost.credit.subscription;

import java.util.List;
import reactor.core.publisher.Mono;

/// Says how the world hears of what happened to a subscription.
public interface SubscriptionAnnouncements {

    /// Joins the caller's transaction.
    Mono<Void> announce(List<SubscriptionEvent> events);
}
