package dev.milepost.kit.idempotency;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/// A request whose body was read already.
final class RepeatableRequest extends ServerHttpRequestDecorator {

    private final DataBufferFactory buffers;
    private final byte[] body;

    RepeatableRequest(ServerHttpRequest request, DataBufferFactory buffers, byte[] body) {
        super(request);
        this.buffers = buffers;
        this.body = body;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return body.length == 0 ? Flux.empty() : Flux.defer(() -> Flux.just(buffers.wrap(body)));
    }
}
