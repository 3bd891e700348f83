package dev.milepost.identity.apikey;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.ApiKeySecret;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Where API keys are kept, with the hashes of their secrets.
public interface ApiKeys {

    /// Ends in [ApiKeyLimitReached] when the user has as many as allowed, also when many are made at the same moment.
    Mono<ApiKey> add(Change<ApiKey, ApiKeyEvent> creation, ApiKeySecret secret);

    /// The newest first.
    Flux<ApiKey> ofUser(UserId user);

    /// Ends in [ApiKeyNotFound] when there is none.
    Mono<Void> revoke(UUID id, Function<ApiKey, Change<ApiKey, ApiKeyEvent>> decision);

    /// Revokes all keys of a user, if there are any.
    Mono<Void> revokeAll(UserId user, Function<ApiKey, Change<ApiKey, ApiKeyEvent>> decision);

    /// Ends in [ApiKeyRefused] when no key has it.
    Mono<ApiKey> withSecret(ApiKeySecret secret);

    Mono<Void> noteUse(ApiKey key, Instant now);
}
