package dev.milepost.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Remembers which tokens are good, for a minute and no longer than they are valid, because a client sends the same token with
/// each request and to verify it is a fifth of a simple one. What is refused is not remembered. A signing key that is withdrawn
/// is therefore trusted for up to a minute more.
final class VerifiedTokens implements ReactiveAuthenticationManager, ServerAuthenticationConverter {

    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 10_000;
    private static final String SCHEME = "Bearer ";

    private final ReactiveAuthenticationManager verifier;
    private final Cache<String, JwtAuthenticationToken> good;
    private final ServerBearerTokenAuthenticationConverter reader =
            new ServerBearerTokenAuthenticationConverter();

    /// @param verifier says whether a token is good
    VerifiedTokens(ReactiveAuthenticationManager verifier, Clock clock, Ticker ticker) {
        this.verifier = verifier;
        this.good =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .ticker(ticker)
                        .expireAfter(
                                Expiry.<String, JwtAuthenticationToken>creating(
                                        (_, token) -> remembered(token, clock.instant())))
                        .build();
    }

    /// Reads the token of a request; one that is known need not be looked at for its form.
    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(SCHEME)) {
            String token = header.substring(SCHEME.length());
            if (good.getIfPresent(token) != null) {
                return Mono.just(new BearerTokenAuthenticationToken(token));
            }
        }
        return reader.convert(exchange);
    }

    @Override
    public Mono<Authentication> authenticate(Authentication presented) {
        if (!(presented instanceof BearerTokenAuthenticationToken bearer)) {
            return verifier.authenticate(presented);
        }
        Authentication known = good.getIfPresent(bearer.getToken());
        return known != null
                ? Mono.just(known)
                : verifier.authenticate(bearer)
                        .doOnNext(verified -> remember(bearer.getToken(), verified));
    }

    private void remember(String token, Authentication verified) {
        if (verified instanceof JwtAuthenticationToken jwt) {
            good.put(token, jwt);
        }
    }

    private static Duration remembered(JwtAuthenticationToken token, Instant now) {
        Instant expiry = token.getToken().getExpiresAt();
        if (expiry == null) {
            return REMEMBERED;
        }
        Duration valid = Duration.between(now, expiry);
        return valid.compareTo(REMEMBERED) < 0 ? valid : REMEMBERED;
    }
}
