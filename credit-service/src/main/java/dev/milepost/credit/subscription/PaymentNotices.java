package dev.milepost.credit.subscription;

import java.time.Instant;
import reactor.core.publisher.Mono;

/// Which notices of the provider of payments were handled.
public interface PaymentNotices {

    Mono<Boolean> isHandled(PaymentNotice notice);

    /// Remembers that one is handled, in the caller's transaction; false when it already was.
    Mono<Boolean> handled(PaymentNotice notice);

    /// Forgets those that were handled before a moment. Should one come again all the same, it is only a reason to look.
    Mono<Void> forget(Instant before);
}
