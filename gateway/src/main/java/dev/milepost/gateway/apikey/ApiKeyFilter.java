package dev.milepost.gateway.apikey;

import dev.milepost.gateway.limit.KeyGuesses;
import dev.milepost.kit.security.ApiKeySecret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Puts the access token in place of the API key that a request brings as its bearer token. A key that is not good stays where it is,
/// and is refused as any other text that is no token; who has tried too many of those is refused before anybody is asked.
final class ApiKeyFilter implements WebFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiKeyTokens tokens;
    private final KeyGuesses guesses;

    ApiKeyFilter(ApiKeyTokens tokens, KeyGuesses guesses) {
        this.tokens = tokens;
        this.guesses = guesses;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String presented = presented(exchange.getRequest());
        if (presented == null) {
            return chain.filter(exchange);
        }
        return Mono.justOrEmpty(ApiKeySecret.of(presented))
                .flatMap(key -> tokenFor(key, exchange))
                .map(token -> with(token, exchange))
                .defaultIfEmpty(exchange)
                .flatMap(chain::filter);
    }

    private Mono<String> tokenFor(ApiKeySecret key, ServerWebExchange exchange) {
        return tokens.isGuess(key) ? guessed(key, exchange) : tokens.of(key);
    }

    private Mono<String> guessed(ApiKeySecret key, ServerWebExchange exchange) {
        return guesses.allowed(exchange)
                .then(tokens.of(key))
                .switchIfEmpty(guesses.wrong(exchange).then(Mono.empty()));
    }

    private static @Nullable String presented(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String presented = header.substring(SCHEME.length());
        return presented.startsWith(ApiKeySecret.PREFIX) ? presented : null;
    }

    private static ServerWebExchange with(String token, ServerWebExchange exchange) {
        ServerHttpRequest request =
                exchange.getRequest()
                        .mutate()
                        .headers(headers -> headers.setBearerAuth(token))
                        .build();
        return exchange.mutate().request(request).build();
    }
}
