package dev.milepost.gateway.apikey;

import dev.milepost.kit.security.ApiKeySecret;
import reactor.core.publisher.Mono;

/// Gets the access token for an API key.
@FunctionalInterface
interface ApiKeyExchange {

    /// Ends in [ApiKeyRefused] when the key is not good, and in Spring's `AuthenticationServiceException` when nobody can say.
    Mono<String> tokenFor(ApiKeySecret key);

    /// The key is unknown, expired or revoked.
    final class ApiKeyRefused extends RuntimeException {

        ApiKeyRefused() {
            super("The API key is not good", null, false, false);
        }
    }
}
