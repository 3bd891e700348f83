package dev.milepost.identity.session;

import dev.milepost.identity.IdentityProperties;
import dev.milepost.identity.account.Accounts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Rotates refresh tokens (ID-3): 401 `REFRESH_TOKEN_REUSED` for one that was spent, which ends its session;
/// 401 `REFRESH_TOKEN_INVALID` for one that is unknown or expired.
@Component
public class RefreshHandler {

    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final Accounts accounts;
    private final SessionStarter starter;
    private final IdentityProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;

    RefreshHandler(
            Sessions sessions,
            RefreshTokens refreshTokens,
            Accounts accounts,
            SessionStarter starter,
            IdentityProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accounts = accounts;
        this.starter = starter;
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
    }

    public Mono<SignedIn> handle(RefreshToken presented) {
        RefreshToken next = refreshTokens.next();
        Instant now = clock.instant();
        return sessions.rotate(presented, next, now, now.plus(properties.refreshTokenLife()))
                .flatMap(rotation -> signedIn(rotation, next));
    }

    private Mono<SignedIn> signedIn(Rotation rotation, RefreshToken next) {
        return switch (rotation) {
            case Rotation.Rotated rotated ->
                    accounts.withId(rotated.userId())
                            .flatMap(account -> starter.signedIn(account, next));
            case Rotation.Reused _ -> reused();
            case Rotation.Unknown _ -> Mono.error(new RefreshTokenInvalid());
        };
    }

    private Mono<SignedIn> reused() {
        meters.counter("milepost.refresh.reused").increment();
        return Mono.error(new RefreshTokenReused());
    }
}
