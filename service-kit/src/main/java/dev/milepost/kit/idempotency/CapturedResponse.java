package dev.milepost.kit.idempotency;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Holds an answer back until what it tells of is committed.
final class CapturedResponse extends ServerHttpResponseDecorator {

    private static final String NO_STORE = "no-store";
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final List<String> KEPT =
            List.of(
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.LOCATION,
                    HttpHeaders.ETAG,
                    HttpHeaders.RETRY_AFTER);

    private final AtomicReference<ByteBuffer> body = new AtomicReference<>(NOTHING);

    CapturedResponse(ServerHttpResponse response) {
        super(response);
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> written) {
        return DataBufferUtils.join(written)
                .map(IdempotencyFilter::bytes)
                .doOnNext(bytes -> body.set(ByteBuffer.wrap(bytes).asReadOnlyBuffer()))
                .then();
    }

    @Override
    public Mono<Void> writeAndFlushWith(
            Publisher<? extends Publisher<? extends DataBuffer>> written) {
        return writeWith(Flux.from(written).concatMap(part -> part));
    }

    @Override
    public Mono<Void> setComplete() {
        return Mono.empty();
    }

    /// Whether the answer may be written down. One that shows a secret says that it must not (RFC 9111, 5.2.2.5).
    boolean mayBeKept() {
        String policy = getHeaders().getCacheControl();
        return policy == null || !policy.contains(NO_STORE);
    }

    KeptAnswer answer() {
        HttpStatusCode status = getStatusCode();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            List<String> values = getHeaders().get(name);
            if (values != null) {
                headers.put(name, List.copyOf(values));
            }
        }
        return new KeptAnswer(
                status == null ? HttpStatus.OK.value() : status.value(),
                headers,
                Objects.requireNonNull(body.get()));
    }
}
