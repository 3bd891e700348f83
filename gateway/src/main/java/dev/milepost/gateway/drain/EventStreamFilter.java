package dev.milepost.gateway.drain;

import dev.milepost.kit.web.EventStreams;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Ends streams of events, which have no end of their own, when the gateway stops.
@Component
class EventStreamFilter implements WebFilter, Ordered {

    private final Drain drain;

    EventStreamFilter(Drain drain) {
        this.drain = drain;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 4;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(EventStreams.areAccepted(exchange) ? ending(exchange) : exchange);
    }

    private ServerWebExchange ending(ServerWebExchange exchange) {
        return exchange.mutate().response(new EndingResponse(exchange.getResponse())).build();
    }

    private final class EndingResponse extends ServerHttpResponseDecorator {

        EndingResponse(ServerHttpResponse response) {
            super(response);
        }

        @Override
        public Mono<Void> writeAndFlushWith(
                Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return super.writeAndFlushWith(Flux.from(body).takeUntilOther(drain.begun()));
        }
    }
}
