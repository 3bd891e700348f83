package dev.milepost.identity.credential;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountSessions;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.Email;
import dev.milepost.identity.account.PasswordRules;
import dev.milepost.identity.account.Passwords;
import dev.milepost.identity.credential.Proof.Purpose;
import dev.milepost.identity.mail.Mail;
import dev.milepost.identity.mail.MailKind;
import dev.milepost.identity.mail.MailProperties;
import dev.milepost.identity.mail.Mails;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Lets people who forgot their password choose another one by a link (ID-5). Whether there is an account is not looked at while
/// anybody waits for an answer, so neither the answer nor its time tells. A link that comes back has also proved the address; all
/// sessions end. 400 `LINK_INVALID`.
@Component
public class ResetPasswordHandler {

    private static final Set<Purpose> RESET = Set.of(Purpose.RESET_PASSWORD);

    private final Accounts accounts;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Proofs proofs;
    private final NewPassword newPassword;
    private final AccountSessions sessions;
    private final Mails mails;
    private final MailProperties properties;
    private final TransactionalOperator transactions;
    private final Clock clock;

    ResetPasswordHandler(
            Accounts accounts,
            PasswordRules rules,
            Passwords passwords,
            Proofs proofs,
            NewPassword newPassword,
            AccountSessions sessions,
            Mails mails,
            MailProperties properties,
            TransactionalOperator transactions,
            Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.proofs = proofs;
        this.newPassword = newPassword;
        this.sessions = sessions;
        this.mails = mails;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Sends the link, when the address is anybody's and has not had too many.
    public Mono<Void> ask(Email email) {
        Mail mail = new Mail(MailKind.RESET_PASSWORD, email.value(), null, null);
        return mails.queueWithin(properties.allowance(), mail, clock.instant()).then();
    }

    public Mono<Void> handle(ResetPassword command) {
        return proofs.of(command.token(), RESET, clock.instant())
                .flatMap(proof -> accounts.withId(proof.user()))
                .doOnNext(account -> check(command, account))
                .flatMap(_ -> passwords.hash(command.wanted()))
                .flatMap(hash -> reset(command.token(), hash));
    }

    private void check(ResetPassword command, Account account) {
        rules.check("password", command.wanted(), account.email(), account.name());
    }

    private Mono<Void> reset(ProofToken token, String hash) {
        return proofs.spend(token, RESET, clock.instant())
                .flatMap(this::verified)
                .flatMap(account ->
                        newPassword.of(account, hash).then(sessions.endAll(account.id())))
                .then()
                .as(transactions::transactional);
    }

    private Mono<Account> verified(Proof proof) {
        return accounts.change(
                proof.user(), account -> account.proved(proof.email(), clock.instant()));
    }
}
