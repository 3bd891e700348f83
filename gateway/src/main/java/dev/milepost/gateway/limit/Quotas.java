package dev.milepost.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import reactor.core.publisher.Mono;

/// What callers have left of their limits.
interface Quotas {

    /// Takes one request from what a caller has left, if there is any.
    Mono<ConsumptionProbe> take(RatePolicy policy, String caller);
}
