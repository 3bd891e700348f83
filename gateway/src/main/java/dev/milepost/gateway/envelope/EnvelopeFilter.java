package dev.milepost.gateway.envelope;

import static dev.milepost.gateway.envelope.EnvelopedResponse.ENVELOPE;

import dev.milepost.gateway.envelope.EnvelopeProperties.Popup;
import dev.milepost.kit.problem.ProblemExceptionHandler;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Gives clients that accept `application/vnd.milepost.envelope+json` every answer in an envelope (API-3). The services are asked for
/// plain JSON and know nothing of it.
@Component
class EnvelopeFilter implements WebFilter, Ordered {

    private static final String NAME = ENVELOPE.getSubtype();

    private final Popups popups;
    private final ProblemExceptionHandler problems;
    private final JsonMapper json;
    private final long largest;

    EnvelopeFilter(
            Popups popups,
            ProblemExceptionHandler problems,
            JsonMapper json,
            EnvelopeProperties properties) {
        this.popups = popups;
        this.problems = problems;
        this.json = json;
        this.largest = properties.largest().toBytes();
    }

    /// Around everything that may refuse a request.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 3;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        List<String> accepted = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT);
        if (accepted.stream().noneMatch(value -> value.toLowerCase(Locale.ROOT).contains(NAME))) {
            return chain.filter(exchange);
        }
        ServerWebExchange enveloped = enveloped(exchange, String.join(",", accepted));
        return chain.filter(enveloped).onErrorResume(error -> problems.handle(enveloped, error));
    }

    private ServerWebExchange enveloped(ServerWebExchange exchange, String accepted) {
        ServerHttpRequest request = exchange.getRequest();
        ServerWebExchange.Builder plain =
                exchange.mutate()
                        .request(asked -> asked.headers(headers -> acceptJson(headers, accepted)));
        if (HttpMethod.HEAD.equals(request.getMethod())) {
            return plain.build();
        }
        boolean list = HttpMethod.GET.equals(request.getMethod());
        return plain.response(
                        new EnvelopedResponse(
                                exchange.getResponse(),
                                largest,
                                success -> new Envelope(json, success, list, popup(request))))
                .build();
    }

    private @Nullable Popup popup(ServerHttpRequest request) {
        return popups.of(request.getMethod(), request.getPath().pathWithinApplication());
    }

    /// Other types, such as of streams, stay acceptable as they are.
    private static void acceptJson(HttpHeaders headers, String accepted) {
        try {
            headers.setAccept(
                    MediaType.parseMediaTypes(accepted).stream()
                            .map(type ->
                                    type.equalsTypeAndSubtype(ENVELOPE)
                                            ? MediaType.APPLICATION_JSON
                                            : type)
                            .toList());
        } catch (InvalidMediaTypeException _) {
            headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        }
        headers.remove(HttpHeaders.ACCEPT_ENCODING);
    }
}
