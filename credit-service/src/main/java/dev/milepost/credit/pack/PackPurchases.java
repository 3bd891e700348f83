package dev.milepost.credit.pack;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// Where purchases are kept.
public interface PackPurchases {

    /// The credits that a user has bought, or may still be paying for, since a moment.
    Mono<Integer> creditsSince(UserId user, Instant from);

    Mono<Void> add(PackPurchase purchase);

    /// Remembers the page on which a purchase is paid.
    Mono<Void> shown(UUID purchase, PackPage page);

    /// Ends one that nobody can pay because its page was never shown.
    Mono<Void> neverShown(UUID purchase);

    /// Empty when there is none.
    Mono<PackPurchase> find(UUID id);

    /// The same; nobody else changes it before the end of the caller's transaction.
    Mono<PackPurchase> locked(UUID id);

    Mono<Void> save(Change<PackPurchase, PackEvent> change);

    /// Open ones about which the provider should have told something. Nobody else gets the same ones for a while.
    Mono<List<PackPurchase>> claimToLookAt(int atMost);
}
