package dev.milepost.identity.session;

import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.Accounts.Credential;
import dev.milepost.identity.account.Passwords;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Logs people in: 401 `INVALID_CREDENTIALS`, the same and as slowly for an unknown address as for a wrong password.
@Component
public class LogInHandler {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SessionStarter starter;
    private final MeterRegistry meters;

    LogInHandler(
            Accounts accounts, Passwords passwords, SessionStarter starter, MeterRegistry meters) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.starter = starter;
        this.meters = meters;
    }

    public Mono<SignedIn> handle(LogIn command) {
        return accounts.credentialOf(command.email())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(credential -> proved(command, credential))
                .flatMap(credential -> starter.start(credential.account(), command.userAgent()))
                .doOnNext(_ -> count("succeeded"))
                .doOnError(InvalidCredentials.class, _ -> count("failed"));
    }

    private Mono<Credential> proved(LogIn command, Optional<Credential> credential) {
        return passwords
                .fits(command.password(), hashOf(credential))
                .filter(fits -> fits)
                .flatMap(_ -> Mono.justOrEmpty(credential))
                .switchIfEmpty(Mono.error(InvalidCredentials::new));
    }

    /// Who signs in with Google may have no password, and gets the answer that a wrong one gets.
    private static @Nullable String hashOf(Optional<Credential> credential) {
        return credential.isPresent() ? credential.get().passwordHash() : null;
    }

    private void count(String outcome) {
        meters.counter("milepost.logins", "outcome", outcome).increment();
    }
}
