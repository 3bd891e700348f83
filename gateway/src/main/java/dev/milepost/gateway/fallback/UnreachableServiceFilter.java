package dev.milepost.gateway.fallback;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import java.net.ConnectException;
import java.net.UnknownHostException;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;

/// Says which service is away or slow, in place of the gateway's bare status: a refused connection, a connection that
/// broke, an open circuit breaker and an unknown host are 503, a service that took too long is 504.
@Component
class UnreachableServiceFilter implements GlobalFilter, Ordered {

    /// Around all other filters, the circuit breaker's among them.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange).onErrorMap(error -> named(exchange, error));
    }

    private static Throwable named(ServerWebExchange exchange, Throwable error) {
        return switch (error) {
            case ResponseStatusException status when is(status, HttpStatus.GATEWAY_TIMEOUT) ->
                    new GatewayTimeout(service(exchange));
            case ResponseStatusException status when is(status, HttpStatus.SERVICE_UNAVAILABLE) ->
                    new ServiceUnavailable(service(exchange));
            case ConnectException _,
                    UnknownHostException _,
                    PrematureCloseException _,
                    ServiceUnavailableException _ ->
                    new ServiceUnavailable(service(exchange));
            default -> error;
        };
    }

    private static boolean is(ResponseStatusException error, HttpStatusCode status) {
        return error.getStatusCode().isSameCodeAs(status);
    }

    private static String service(ServerWebExchange exchange) {
        Route route = exchange.getAttribute(GATEWAY_ROUTE_ATTR);
        return route == null ? "unknown" : route.getId();
    }
}
