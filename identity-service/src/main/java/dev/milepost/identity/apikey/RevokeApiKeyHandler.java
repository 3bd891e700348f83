package dev.milepost.identity.apikey;

import dev.milepost.identity.account.AccountApiKeys;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Revokes API keys (ID-7): one at its user's wish, 404 `API_KEY_NOT_FOUND`, 403 `API_KEY_BELONGS_TO_ANOTHER_USER`; or all when the
/// account turns out to be another's.
@Component
public class RevokeApiKeyHandler implements AccountApiKeys {

    private final ApiKeys keys;
    private final Clock clock;

    RevokeApiKeyHandler(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public Mono<Void> handle(RevokeApiKey command) {
        return keys.revoke(command.key(), key -> key.revokedBy(command.user(), clock.instant()));
    }

    @Override
    public Mono<Void> revokeAll(UserId user) {
        return keys.revokeAll(user, key -> key.revokedBy(user, clock.instant()));
    }
}
