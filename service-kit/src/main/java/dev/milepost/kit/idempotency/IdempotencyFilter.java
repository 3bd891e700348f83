package dev.milepost.kit.idempotency;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.RequestUser;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.web.PathPatterns;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Takes writes with an `Idempotency-Key` to [RepeatedRequests] (API-5). Requests that no user makes, such as a login, have
/// nobody whose key it could be, and pass.
final class IdempotencyFilter implements WebFilter, Ordered {

    static final String KEY = "Idempotency-Key";

    /// After Spring Security, which says who the user is.
    private static final int AFTER_SECURITY = 0;

    private static final int LONGEST_BODY = 1024 * 1024;
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final byte[] NOTHING = {};

    private final RepeatedRequests requests;
    private final PathPatterns publicPaths;

    /// @param publicPaths need no token, and know no keys
    IdempotencyFilter(RepeatedRequests requests, PathPatterns publicPaths) {
        this.requests = requests;
        this.publicPaths = publicPaths;
    }

    @Override
    public int getOrder() {
        return AFTER_SECURITY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String key = exchange.getRequest().getHeaders().getFirst(KEY);
        if (key == null
                || !WRITES.contains(exchange.getRequest().getMethod())
                || isPublic(exchange)) {
            return chain.filter(exchange);
        }
        if (!FORM.matcher(key).matches()) {
            return Mono.error(new InvalidField(KEY, "must be 1 to 255 visible ASCII characters"));
        }
        return RequestUser.id()
                .map(user -> keyed(exchange, chain, user, key))
                .switchIfEmpty(Mono.fromSupplier(() -> chain.filter(exchange)))
                .flatMap(answered -> answered);
    }

    /// What needs no token is nobody's, also when one comes with it: its answers hold tokens, which nobody keeps, and what a
    /// refusal there has changed, such as ending a session, must not be undone.
    private boolean isPublic(ServerWebExchange exchange) {
        return publicPaths.match(exchange.getRequest());
    }

    private Mono<Void> keyed(
            ServerWebExchange exchange, WebFilterChain chain, UserId user, String key) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), LONGEST_BODY)
                .map(IdempotencyFilter::bytes)
                .defaultIfEmpty(NOTHING)
                .flatMap(body ->
                        requests.answer(
                                KeyedRequest.of(user, key, exchange.getRequest(), body),
                                new RepeatableRequest(
                                        exchange.getRequest(),
                                        exchange.getResponse().bufferFactory(),
                                        body),
                                exchange,
                                chain));
    }

    /// Empties a buffer.
    static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
