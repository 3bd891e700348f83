package dev.milepost.gateway.limit;

import dev.milepost.gateway.GatewayProperties;
import dev.milepost.kit.web.PathPatterns;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Refuses bodies beyond the limit with 413: by the declared length before anything is read, and by counting what
/// comes when no length is declared, which the gateway's own filter does not do.
@Component
class BodyLimitFilter implements WebFilter, Ordered {

    private final long largest;
    private final long largestAudio;
    private final PathPatterns audioPaths;

    BodyLimitFilter(GatewayProperties properties) {
        this.largest = properties.largestBody().toBytes();
        this.largestAudio = properties.largestAudio().toBytes();
        this.audioPaths = PathPatterns.of(properties.audioPaths());
    }

    /// Behind Security: whoever may not send anything need not be told how much.
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long limit = limit(exchange.getRequest());
        if (exchange.getRequest().getHeaders().getContentLength() > limit) {
            return Mono.error(tooLarge(limit));
        }
        ServerHttpRequest counted = new CountedRequest(exchange.getRequest(), limit);
        return chain.filter(exchange.mutate().request(counted).build());
    }

    private long limit(ServerHttpRequest request) {
        return audioPaths.match(request) ? largestAudio : largest;
    }

    private static DataBufferLimitException tooLarge(long limit) {
        return new DataBufferLimitException("The body is larger than " + limit + " bytes");
    }

    private static final class CountedRequest extends ServerHttpRequestDecorator {

        private final long limit;

        CountedRequest(ServerHttpRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> counted(super.getBody(), new AtomicLong()));
        }

        private Flux<DataBuffer> counted(Flux<DataBuffer> body, AtomicLong read) {
            return body.map(part -> counted(part, read.addAndGet(part.readableByteCount())));
        }

        private DataBuffer counted(DataBuffer part, long readSoFar) {
            if (readSoFar > limit) {
                DataBufferUtils.release(part);
                throw tooLarge(limit);
            }
            return part;
        }
    }
}
