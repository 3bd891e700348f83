package dev.milepost.kit.web;

import dev.milepost.kit.id.UuidV7;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.util.context.ContextView;

/// The identifier that follows a request through answers, logs and events (API-7).
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /// The key in Reactor's context, in the logs' MDC and in the event's headers.
    public static final String KEY = "request_id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

    private RequestId() {}

    /// The request id of an exchange; it is there from the first filter on.
    public static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(KEY, "");
    }

    /// The request id a reactive chain runs under, if any.
    public static @Nullable String of(ContextView context) {
        return context.getOrDefault(KEY, null);
    }

    /// Takes what a client sent when it is short and harmless in a log, else makes a new one.
    static String takenOrMade(@Nullable String sent) {
        return sent != null && ACCEPTED.matcher(sent).matches() ? sent : UuidV7.next().toString();
    }
}
