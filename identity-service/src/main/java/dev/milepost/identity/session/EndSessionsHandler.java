package dev.milepost.identity.session;

import dev.milepost.identity.account.AccountSessions;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Ends sessions (ID-3): at their user's wish, and when the account is not what they began with any more.
@Component
public class EndSessionsHandler implements AccountSessions {

    private final Sessions sessions;
    private final Clock clock;

    EndSessionsHandler(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Mono<Long> endAll(UserId user) {
        return endOthers(user, null);
    }

    /// Ends all but one, when that is named.
    public Mono<Long> endOthers(UserId user, @Nullable UUID kept) {
        return sessions.endAll(user, kept, clock.instant());
    }
}
