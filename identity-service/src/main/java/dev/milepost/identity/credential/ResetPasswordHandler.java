package dev.milepost.identity.credential;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountApiKeys;
import dev.milepost.identity.account.AccountSessions;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.PasswordRules;
import dev.milepost.identity.account.Passwords;
import dev.milepost.identity.credential.Proof.Purpose;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Lets people who forgot their password choose another one by a link (ID-5). A link that comes back has also proved the address; all
/// sessions end, and API keys are gone that were made before anybody had proved it. 400 `LINK_INVALID`.
@Component
public class ResetPasswordHandler {

    private static final Set<Purpose> RESET = Set.of(Purpose.RESET_PASSWORD);

    private final Accounts accounts;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Proofs proofs;
    private final NewPassword newPassword;
    private final AccountSessions sessions;
    private final AccountApiKeys keys;
    private final TransactionalOperator transactions;
    private final Clock clock;

    ResetPasswordHandler(
            Accounts accounts,
            PasswordRules rules,
            Passwords passwords,
            Proofs proofs,
            NewPassword newPassword,
            AccountSessions sessions,
            AccountApiKeys keys,
            TransactionalOperator transactions,
            Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.proofs = proofs;
        this.newPassword = newPassword;
        this.sessions = sessions;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Void> handle(ResetPassword command) {
        return proofs.of(command.token(), RESET, clock.instant())
                .flatMap(proof -> accounts.withId(proof.user()))
                .doOnNext(account -> check(command, account))
                .flatMap(account -> changed(command, account));
    }

    private void check(ResetPassword command, Account account) {
        rules.check("password", command.wanted(), account.email(), account.name());
    }

    private Mono<Void> changed(ResetPassword command, Account account) {
        return passwords
                .hash(command.wanted())
                .flatMap(hash -> reset(command.token(), account, hash));
    }

    private Mono<Void> reset(ProofToken token, Account before, String hash) {
        return proofs.spend(token, RESET, clock.instant())
                .flatMap(this::verified)
                .flatMap(account -> newPassword.of(account, hash))
                .then(sessions.endAll(before.id()))
                .then(before.emailIsVerified() ? Mono.empty() : keys.revokeAll(before.id()))
                .as(transactions::transactional);
    }

    private Mono<Account> verified(Proof proof) {
        return accounts.change(
                proof.user(), account -> account.proved(proof.email(), clock.instant()));
    }
}
