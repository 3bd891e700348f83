package dev.milepost.identity.erasure;

import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.Accounts.Credential;
import dev.milepost.identity.account.Passwords;
import dev.milepost.identity.credential.WrongPassword;
import dev.milepost.identity.session.Sessions;
import dev.milepost.kit.problem.InvalidField;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Asks who wants an account to end to show that it is the person's, because an access token alone may have been taken: the
/// password, or where there is none, such as when Google says who somebody is, a session that has just begun.
@Component
class ProofOfPerson {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ErasureProperties properties;
    private final Clock clock;

    ProofOfPerson(
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            ErasureProperties properties,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.properties = properties;
        this.clock = clock;
    }

    /// Completes for the person; else ends in [WrongPassword], [SignInAgain] or [InvalidField].
    Mono<Void> of(EraseAccount command) {
        return accounts.credentialOf(command.user())
                .flatMap(credential ->
                        credential.passwordHash() == null
                                ? byFreshSession(command)
                                : byPassword(command, credential));
    }

    private Mono<Void> byPassword(EraseAccount command, Credential credential) {
        String shown = command.password();
        if (shown == null) {
            return Mono.error(new InvalidField("password", "must be the account's password"));
        }
        return passwords
                .fits(shown, credential.passwordHash())
                .filter(fits -> fits)
                .switchIfEmpty(Mono.error(WrongPassword::new))
                .then();
    }

    private Mono<Void> byFreshSession(EraseAccount command) {
        Instant now = clock.instant();
        Instant since = now.minus(properties.freshSession());
        return sessions.ofUser(command.user(), now)
                .any(session ->
                        session.id().equals(command.session())
                                && !session.createdAt().isBefore(since))
                .filter(fresh -> fresh)
                .switchIfEmpty(Mono.error(SignInAgain::new))
                .then();
    }
}
