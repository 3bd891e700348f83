package dev.milepost.identity.apikey;

import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.key.AccessTokens;
import dev.milepost.kit.problem.Refusal;
import dev.milepost.kit.security.ApiKeySecret;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gives a short access token for an API key: 401 `API_KEY_REFUSED` for one that is not good (ID-7).
@Component
public class ExchangeApiKeyHandler {

    private final ApiKeys keys;
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final ApiKeyProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;

    ExchangeApiKeyHandler(
            ApiKeys keys,
            Accounts accounts,
            AccessTokens tokens,
            ApiKeyProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.keys = keys;
        this.accounts = accounts;
        this.tokens = tokens;
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
    }

    public Mono<ExchangedApiKey> handle(ExchangeApiKey command) {
        Instant now = clock.instant();
        return Mono.justOrEmpty(ApiKeySecret.of(command.presented()))
                .switchIfEmpty(Mono.error(ApiKeyRefused::new))
                .flatMap(keys::withSecret)
                .filter(key -> key.isGoodAt(now))
                .switchIfEmpty(Mono.error(ApiKeyRefused::new))
                .flatMap(key -> exchanged(key, command.client(), now))
                .doOnNext(_ -> count("exchanged"))
                .doOnError(Refusal.class, _ -> count("refused"));
    }

    private Mono<ExchangedApiKey> exchanged(ApiKey key, String client, Instant now) {
        return accounts.withId(key.userId())
                .filter(account -> account.disabled() == null)
                .switchIfEmpty(Mono.error(ApiKeyRefused::new))
                .flatMap(account -> tokens.ofApiKey(account, grant(key, client)))
                .map(token -> new ExchangedApiKey(token, properties.tokenLife(), key.scopes()))
                .flatMap(exchanged -> noted(key, now).thenReturn(exchanged));
    }

    private AccessTokens.ApiKeyGrant grant(ApiKey key, String client) {
        return new AccessTokens.ApiKeyGrant(key.id(), key.scopes(), client, properties.tokenLife());
    }

    private Mono<Void> noted(ApiKey key, Instant now) {
        return key.isUseWorthNoting(now) ? keys.noteUse(key, now) : Mono.empty();
    }

    private void count(String outcome) {
        meters.counter("milepost.api-keys", "outcome", outcome).increment();
    }
}
