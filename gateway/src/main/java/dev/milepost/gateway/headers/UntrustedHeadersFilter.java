package dev.milepost.gateway.headers;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Keeps from the services what a client says about who or where it is, or what it really asks for: who a user is stands in the
/// token, and nowhere else. Headers that `Connection` names are for the gateway alone (RFC 9110, 7.6.1).
@Component
class UntrustedHeadersFilter implements HttpHeadersFilter, Ordered {

    private static final List<String> BEGINNINGS =
            List.of(
                    "x-forwarded-",
                    "x-original-",
                    "x-user-",
                    "x-auth-",
                    "x-authenticated-",
                    "x-remote-",
                    "x-milepost-");

    private static final Set<String> NAMES =
            Set.of(
                    "forwarded",
                    "cookie",
                    "via",
                    "x-real-ip",
                    "x-client-ip",
                    "x-cluster-client-ip",
                    "true-client-ip",
                    "cf-connecting-ip",
                    "x-user",
                    "x-roles",
                    "x-scopes",
                    "x-tier",
                    "remote-user",
                    "x-rewrite-url",
                    "x-http-method",
                    "x-http-method-override",
                    "x-method-override",
                    "proxy");

    private static final Set<String> NEVER_DROPPED = Set.of("keep-alive", "close");

    /// In front of the one that removes `Connection`.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        List<String> named = namedByConnection(sent);
        List<String> dropped =
                sent.headerNames().stream().filter(name -> isDropped(name, named)).toList();
        if (dropped.isEmpty()) {
            return sent;
        }
        HttpHeaders kept = new HttpHeaders();
        kept.putAll(sent);
        dropped.forEach(kept::remove);
        return kept;
    }

    private static boolean isDropped(String header, List<String> named) {
        String name = header.toLowerCase(Locale.ROOT);
        return NAMES.contains(name)
                || named.contains(name)
                || BEGINNINGS.stream().anyMatch(name::startsWith);
    }

    private static List<String> namedByConnection(HttpHeaders sent) {
        List<String> connection = sent.getOrEmpty(HttpHeaders.CONNECTION);
        return connection.isEmpty()
                ? connection
                : connection.stream()
                        .flatMap(line -> Stream.of(line.split(",", -1)))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !NEVER_DROPPED.contains(name))
                        .toList();
    }
}
