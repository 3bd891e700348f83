package dev.milepost.identity.session;

import dev.milepost.identity.IdentityProperties;
import dev.milepost.identity.account.Account;
import dev.milepost.identity.key.AccessTokens;
import dev.milepost.kit.account.AccountDisabled;
import dev.milepost.kit.id.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Begins sessions for people who have proved who they are.
@Component
public class SessionStarter {

    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final AccessTokens tokens;
    private final IdentityProperties properties;
    private final Clock clock;

    SessionStarter(
            Sessions sessions,
            RefreshTokens refreshTokens,
            AccessTokens tokens,
            IdentityProperties properties,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.tokens = tokens;
        this.properties = properties;
        this.clock = clock;
    }

    public Mono<SignedIn> start(Account account, @Nullable String userAgent) {
        refuseDisabled(account);
        RefreshToken first = refreshTokens.next();
        Session session = session(account, userAgent);
        return sessions.begin(session, first).then(signedIn(account, session.id(), first));
    }

    Mono<SignedIn> signedIn(Account account, UUID session, RefreshToken refreshToken) {
        refuseDisabled(account);
        return tokens.of(account, session)
                .map(token -> new SignedIn(account, token, refreshToken, tokens.life()));
    }

    /// A session can begin while its account is being disabled; then it ends with the next refresh.
    private static void refuseDisabled(Account account) {
        if (account.disabled() != null) {
            throw new AccountDisabled();
        }
    }

    private Session session(Account account, @Nullable String userAgent) {
        Instant now = clock.instant();
        return new Session(
                UuidV7.next(),
                account.id(),
                userAgent,
                now,
                now,
                now.plus(properties.refreshTokenLife()));
    }
}
