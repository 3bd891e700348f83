package dev.milepost.gateway.limit;

import reactor.core.publisher.Mono;

/// What callers have left of their limits.
interface Quotas {

    /// Takes one request from what a caller has left, if there is any.
    Mono<Remaining> take(RatePolicy policy, String caller);

    /// What a caller would have left for one request; takes nothing.
    Mono<Remaining> look(RatePolicy policy, String caller);
}
