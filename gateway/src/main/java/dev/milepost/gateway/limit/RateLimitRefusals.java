package dev.milepost.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Refuses what is beyond a limit: 429 `RATE_LIMIT_EXCEEDED` with what is left, and when there is more.
@Component
class RateLimitRefusals {

    private final MeterRegistry meters;

    RateLimitRefusals(MeterRegistry meters) {
        this.meters = meters;
    }

    <T> Mono<T> refused(Remaining left, ServerWebExchange exchange) {
        left.tell(exchange.getResponse().getHeaders());
        meters.counter("milepost.gateway.limited", "policy", left.policy().name()).increment();
        return Mono.error(new RateLimitExceeded(left));
    }
}
