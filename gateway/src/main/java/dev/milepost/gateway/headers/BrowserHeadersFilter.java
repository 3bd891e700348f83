package dev.milepost.gateway.headers;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Tells browsers what they may do with an answer. It is said at the last moment, so it stands on every answer, whoever gave it and
/// whatever it said itself. HSTS stands there too although the gateway speaks plain HTTP: clients meet it behind a proxy that ends
/// TLS, and browsers heed it there only.
@Component
class BrowserHeadersFilter implements WebFilter, Ordered {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final String OF_ANSWERS = "default-src 'none'; frame-ancestors 'none'";

    /// The page of the API documents needs its own scripts, inline styles and images as data.
    private static final String OF_PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Permissions-Policy",
                            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
                                    + "payment=(), usb=()");

    /// Around all that may refuse a request.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> complete(exchange)));
        return chain.filter(exchange);
    }

    private static void complete(ServerWebExchange exchange) {
        HttpHeaders answer = exchange.getResponse().getHeaders();
        ALWAYS.forEach(answer::set);
        String path = exchange.getRequest().getPath().value();
        boolean page = path.startsWith("/webjars/") || path.startsWith("/docs");
        answer.set(CONTENT_SECURITY_POLICY, page ? OF_PAGES : OF_ANSWERS);
        if (!answer.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            answer.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
