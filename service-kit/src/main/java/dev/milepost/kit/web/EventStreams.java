package dev.milepost.kit.web;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/// Tells requests for streams of events, which have no end of their own, from all others.
public final class EventStreams {

    private EventStreams() {}

    /// False also when nobody can say what is accepted: whoever answers refuses that.
    public static boolean areAccepted(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAccept().stream()
                    .anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
