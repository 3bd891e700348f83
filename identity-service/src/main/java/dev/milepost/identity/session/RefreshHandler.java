package dev.milepost.identity.session;

import dev.milepost.identity.IdentityProperties;
import dev.milepost.identity.account.Accounts;
import dev.milepost.kit.security.UserId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Rotates refresh tokens (ID-3): 401 `REFRESH_TOKEN_REUSED` for one that was spent, which ends its session;
/// 401 `REFRESH_TOKEN_INVALID` for one that is unknown or expired.
///
/// An answer can be lost on its way, and two tabs can refresh at the same time. So for ten seconds the client that spent a token,
/// known by its user agent, may present it again, and gets the very same successor, however often and at once it asks.
@Component
public class RefreshHandler {

    private final Sessions sessions;
    private final RefreshTokens refreshTokens;
    private final Accounts accounts;
    private final SessionStarter starter;
    private final IdentityProperties identity;
    private final SessionProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;

    RefreshHandler(
            Sessions sessions,
            RefreshTokens refreshTokens,
            Accounts accounts,
            SessionStarter starter,
            IdentityProperties identity,
            SessionProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accounts = accounts;
        this.starter = starter;
        this.identity = identity;
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
    }

    public Mono<SignedIn> handle(Refresh command) {
        return sessions.rotate(spending(command)).flatMap(this::signedIn);
    }

    private Spending spending(Refresh command) {
        Instant now = clock.instant();
        return new Spending(
                command.presented(),
                refreshTokens.next(),
                command.userAgent(),
                now,
                now.plus(identity.refreshTokenLife()),
                now.minus(properties.repeatable()));
    }

    private Mono<SignedIn> signedIn(Rotation rotation) {
        return switch (rotation) {
            case Rotation.Rotated(UserId user, UUID session, RefreshToken next) ->
                    signedIn(user, session, next);
            case Rotation.Repeated(UserId user, UUID session, RefreshToken next) ->
                    counted("milepost.refresh.repeated").then(signedIn(user, session, next));
            case Rotation.Reused _ ->
                    counted("milepost.refresh.reused").then(Mono.error(RefreshTokenReused::new));
            case Rotation.Unknown _ -> Mono.error(new RefreshTokenInvalid());
        };
    }

    private Mono<SignedIn> signedIn(UserId user, UUID session, RefreshToken next) {
        return accounts.withId(user).flatMap(account -> starter.signedIn(account, session, next));
    }

    private Mono<Void> counted(String meter) {
        return Mono.fromRunnable(() -> meters.counter(meter).increment());
    }
}
