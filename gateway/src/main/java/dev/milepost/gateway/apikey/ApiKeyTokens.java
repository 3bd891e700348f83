package dev.milepost.gateway.apikey;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.milepost.gateway.apikey.ApiKeyExchange.ApiKeyRefused;
import dev.milepost.kit.security.ApiKeySecret;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/// Remembers for a few seconds what was said of a key. All who come with a key that is being asked about wait for the one answer. What
/// was refused is remembered apart, so that any number of bad keys never pushes out a good one; an outage is not remembered.
final class ApiKeyTokens {

    private final ApiKeyExchange exchange;
    private final AsyncCache<ApiKeySecret, String> tokens;
    private final Cache<ApiKeySecret, Boolean> refused;

    ApiKeyTokens(ApiKeyExchange exchange, ApiKeyProperties properties, Ticker ticker) {
        this.exchange = exchange;
        this.tokens =
                Caffeine.newBuilder()
                        .maximumSize(properties.most())
                        .expireAfterWrite(properties.remembered())
                        .ticker(ticker)
                        .buildAsync();
        this.refused =
                Caffeine.newBuilder()
                        .maximumSize(properties.most())
                        .expireAfterWrite(properties.refusalsRemembered())
                        .ticker(ticker)
                        .build();
    }

    /// The access token for a key; empty for one that is not good.
    Mono<String> of(ApiKeySecret key) {
        return refused.getIfPresent(key) != null
                ? Mono.empty()
                : Mono.defer(() -> shared(key))
                        .onErrorResume(ApiKeyRefused.class, _ -> Mono.empty());
    }

    /// One who gives up leaves the answer to the others.
    private Mono<String> shared(ApiKeySecret key) {
        return Mono.fromFuture(tokens.get(key, (asked, _) -> asked(asked)), true);
    }

    private CompletableFuture<String> asked(ApiKeySecret key) {
        return exchange.tokenFor(key)
                .doOnError(ApiKeyRefused.class, _ -> refused.put(key, true))
                .toFuture();
    }
}
