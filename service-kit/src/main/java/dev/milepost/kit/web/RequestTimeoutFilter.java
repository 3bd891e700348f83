package dev.milepost.kit.web;

import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Gives up on a request that takes longer than `milepost.web.request-timeout` (OPS-4): 503 `REQUEST_TIMED_OUT`.
/// It also ends requests that an error fatal to Reactor would leave hanging. Event streams are left alone, and answers that may
/// be as long as what their user has get `milepost.web.long-timeout`.
final class RequestTimeoutFilter implements WebFilter, Ordered {

    private final Duration timeout;
    private final Duration longTimeout;
    private final PathPatterns longPaths;

    RequestTimeoutFilter(Duration timeout, Duration longTimeout, PathPatterns longPaths) {
        this.timeout = timeout;
        this.longTimeout = longTimeout;
        this.longPaths = longPaths;
    }

    /// Behind the request id, and behind what a service does to all its answers, this one's among them.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 5;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return EventStreams.areAccepted(exchange)
                ? chain.filter(exchange)
                : chain.filter(exchange)
                        .timeout(longPaths.match(exchange.getRequest()) ? longTimeout : timeout);
    }
}
