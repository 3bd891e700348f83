package dev.milepost.credit.subscription;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/// Where subscriptions are kept.
public interface Subscriptions {

    /// Of somebody who never had another tier: none. Whoever decides about it holds the user's limits.
    Mono<Subscription> of(UserId user);

    /// Saves what was decided and tells of it, in the caller's transaction.
    Mono<Void> save(Change<Subscription, SubscriptionEvent> change);

    /// Whose days of grace are over.
    Mono<List<UserId>> withGraceOver(Instant now, int atMost);

    /// Who was given pro and may have the credits of a month due.
    Mono<List<UserId>> withMonthBegun(Instant now, int atMost);

    /// The provider's names of subscriptions that it is to be asked about. Nobody else gets the same ones for a while.
    Mono<List<String>> claimToLookAt(int atMost);

    /// The number of the next reading at the provider of payments, greater than all before.
    Mono<Long> nextReading();
}
