package dev.milepost.identity.apikey;

import dev.milepost.identity.secret.SecretRandom;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.ApiKeySecret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Makes API keys (ID-7): 403 `API_KEY_LIMIT_REACHED` when the user has as many as a user may have.
@Component
public class CreateApiKeyHandler {

    private final ApiKeys keys;
    private final SecureRandom random = SecretRandom.seeded();
    private final Clock clock;

    CreateApiKeyHandler(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public Mono<CreatedApiKey> handle(CreateApiKey command) {
        Instant now = clock.instant();
        if (command.expiresAt() != null && !command.expiresAt().isAfter(now)) {
            return Mono.error(new InvalidField("expires_at", "must be in the future"));
        }
        ApiKeySecret secret = ApiKeySecret.next(random);
        Change<ApiKey, ApiKeyEvent> creation = ApiKey.created(command, secret.shown(), now);
        return keys.add(creation, secret).map(key -> new CreatedApiKey(key, secret));
    }
}
