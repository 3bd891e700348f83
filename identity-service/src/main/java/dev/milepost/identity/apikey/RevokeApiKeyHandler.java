package dev.milepost.identity.apikey;

import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Revokes API keys (ID-7): 404 `API_KEY_NOT_FOUND`, 403 `API_KEY_BELONGS_TO_ANOTHER_USER`.
@Component
public class RevokeApiKeyHandler {

    private final ApiKeys keys;
    private final Clock clock;

    RevokeApiKeyHandler(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public Mono<Void> handle(RevokeApiKey command) {
        return keys.revoke(command.key(), key -> key.revokedBy(command.user(), clock.instant()));
    }
}
