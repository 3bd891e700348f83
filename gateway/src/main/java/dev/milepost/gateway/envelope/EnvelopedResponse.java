package dev.milepost.gateway.envelope;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// An answer whose JSON goes out in an envelope. What is no JSON, such as a stream of events or a file, and what is a part of something
/// is left alone. The status stays, but for 204: that could have no envelope and becomes 200.
final class EnvelopedResponse extends ServerHttpResponseDecorator {

    static final MediaType ENVELOPE =
            MediaType.parseMediaType("application/vnd.milepost.envelope+json");

    private static final Set<MediaType> JSON =
            Set.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);

    private final long largest;
    private final Function<Boolean, Envelope> envelopes;

    /// @param envelopes makes the envelope of a success or of a failure
    EnvelopedResponse(
            ServerHttpResponse response, long largest, Function<Boolean, Envelope> envelopes) {
        super(response);
        this.largest = largest;
        this.envelopes = envelopes;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        if (!isEnveloped()) {
            return super.writeWith(body);
        }
        HttpStatusCode status = status();
        Envelope envelope = envelopes.apply(!status.isError());
        if (status.isSameCodeAs(HttpStatus.NO_CONTENT)) {
            setStatusCode(HttpStatus.OK);
        }
        EnvelopedBody enveloped =
                new EnvelopedBody(envelope, bufferFactory(), largest, this::describe);
        return super.writeWith(enveloped.of(body));
    }

    /// An answer without a body.
    @Override
    public Mono<Void> setComplete() {
        return isCommitted() || !isEnveloped() ? super.setComplete() : writeWith(Flux.empty());
    }

    private void describe(int length) {
        HttpHeaders headers = getHeaders();
        headers.setContentType(ENVELOPE);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        if (length != EnvelopedBody.UNKNOWN) {
            headers.setContentLength(length);
        }
    }

    private boolean isEnveloped() {
        HttpStatusCode status = status();
        HttpHeaders headers = getHeaders();
        return !status.is1xxInformational()
                && !status.is3xxRedirection()
                && !status.isSameCodeAs(HttpStatus.PARTIAL_CONTENT)
                && !headers.containsHeader(HttpHeaders.CONTENT_ENCODING)
                && isJson(headers.getContentType());
    }

    /// An answer of no type has no body.
    private static boolean isJson(@Nullable MediaType type) {
        return type == null || JSON.stream().anyMatch(type::equalsTypeAndSubtype);
    }

    private HttpStatusCode status() {
        HttpStatusCode status = getStatusCode();
        return status == null ? HttpStatus.OK : status;
    }
}
