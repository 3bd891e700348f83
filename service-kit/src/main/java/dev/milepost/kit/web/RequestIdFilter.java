package dev.milepost.kit.web;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Gives every exchange its request id before anything can refuse it, so that refusals carry one too.
final class RequestIdFilter implements WebFilter, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        List<String> sent = exchange.getRequest().getHeaders().getOrEmpty(RequestId.HEADER);
        String presented = sent.size() == 1 ? sent.getFirst() : null;
        String id = RequestId.takenOrMade(presented);
        ServerWebExchange identified = id.equals(presented) ? exchange : with(id, exchange);
        identified.getAttributes().put(RequestId.KEY, id);
        identified.getResponse().getHeaders().set(RequestId.HEADER, id);
        return chain.filter(identified).contextWrite(context -> context.put(RequestId.KEY, id));
    }

    /// The gateway sends the header on.
    private static ServerWebExchange with(String id, ServerWebExchange exchange) {
        return exchange.mutate()
                .request(request -> request.headers(headers -> headers.set(RequestId.HEADER, id)))
                .build();
    }
}
