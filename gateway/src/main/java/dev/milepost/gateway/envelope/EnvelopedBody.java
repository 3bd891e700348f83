package dev.milepost.gateway.envelope;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.IntConsumer;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/// Puts the body of one answer into its envelope. Up to a bound it is held, because only what is known can be looked into; what
/// grows beyond it goes on as it comes, with the envelope's beginning in front and its ending behind.
final class EnvelopedBody {

    /// Said of a length that is not known ahead.
    static final int UNKNOWN = -1;

    private final Envelope envelope;
    private final DataBufferFactory buffers;
    private final long largest;
    private final IntConsumer length;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean through;

    /// @param length hears how long the answer is before any of it is written
    EnvelopedBody(Envelope envelope, DataBufferFactory buffers, long largest, IntConsumer length) {
        this.envelope = envelope;
        this.buffers = buffers;
        this.largest = largest;
        this.length = length;
    }

    Flux<DataBuffer> of(Publisher<? extends DataBuffer> body) {
        return Flux.from(body).concatMapIterable(this::next).concatWith(Flux.defer(this::last));
    }

    private List<DataBuffer> next(DataBuffer part) {
        if (through) {
            return List.of(part);
        }
        hold(part);
        if (held.size() <= largest) {
            return List.of();
        }
        through = true;
        length.accept(UNKNOWN);
        return List.of(buffers.wrap(envelope.beginning()), buffers.wrap(held.toByteArray()));
    }

    private void hold(DataBuffer part) {
        byte[] bytes = new byte[part.readableByteCount()];
        part.read(bytes);
        DataBufferUtils.release(part);
        held.writeBytes(bytes);
    }

    private Flux<DataBuffer> last() {
        if (through) {
            return Flux.just(buffers.wrap(envelope.ending()));
        }
        byte[] whole = envelope.around(held.toByteArray());
        length.accept(whole.length);
        return Flux.just(buffers.wrap(whole));
    }
}
