package dev.milepost.gateway.apikey;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.milepost.gateway.apikey.ApiKeyExchange.ApiKeyRefused;
import dev.milepost.kit.security.ApiKeySecret;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/// Remembers for a few seconds what was said of a key. All who come with a key that is being asked about wait for the one answer. What
/// was refused is remembered apart, so that any number of bad keys never pushes out a good one; an outage is not remembered.
///
/// That a key was good is remembered for longer, and only so that to ask about it again is no guess.
final class ApiKeyTokens {

    static final Duration KNOWN = Duration.ofHours(1);

    private final ApiKeyExchange exchange;
    private final AsyncCache<ApiKeySecret, String> tokens;
    private final Cache<ApiKeySecret, Boolean> refused;
    private final Cache<ApiKeySecret, Boolean> known;

    ApiKeyTokens(ApiKeyExchange exchange, ApiKeyProperties properties, Ticker ticker) {
        this.exchange = exchange;
        this.tokens =
                Caffeine.newBuilder()
                        .maximumSize(properties.most())
                        .expireAfterWrite(properties.remembered())
                        .ticker(ticker)
                        .buildAsync();
        this.refused = remembering(properties.refusalsRemembered(), properties, ticker);
        this.known = remembering(KNOWN, properties, ticker);
    }

    /// Whether nobody has said lately what a key is.
    boolean isGuess(ApiKeySecret key) {
        return known.getIfPresent(key) == null && refused.getIfPresent(key) == null;
    }

    /// The access token for a key; empty for one that is not good.
    Mono<String> of(ApiKeySecret key) {
        return refused.getIfPresent(key) != null
                ? Mono.empty()
                : Mono.defer(() -> shared(key))
                        .onErrorResume(ApiKeyRefused.class, _ -> Mono.empty());
    }

    /// One who gives up leaves the answer to the others. It is asked for once the cache knows of it, and not while it waits for it: on
    /// its way to a connection a question may let another one go on, which asks the cache.
    private Mono<String> shared(ApiKeySecret key) {
        CompletableFuture<String> own = new CompletableFuture<>();
        CompletableFuture<String> first = tokens.asMap().putIfAbsent(key, own);
        if (first == null) {
            ask(key, own);
        }
        return Mono.fromFuture(first == null ? own : first, true);
    }

    private void ask(ApiKeySecret key, CompletableFuture<String> answer) {
        var _ =
                exchange.tokenFor(key)
                        .doOnNext(_ -> known.put(key, true))
                        .doOnError(ApiKeyRefused.class, _ -> refuse(key))
                        .subscribe(answer::complete, answer::completeExceptionally);
    }

    private void refuse(ApiKeySecret key) {
        refused.put(key, true);
        known.invalidate(key);
    }

    private static Cache<ApiKeySecret, Boolean> remembering(
            Duration time, ApiKeyProperties properties, Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(properties.most())
                .expireAfterWrite(time)
                .ticker(ticker)
                .build();
    }
}
