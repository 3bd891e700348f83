package dev.milepost.identity.credential;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.Accounts.Credential;
import dev.milepost.identity.account.Email;
import dev.milepost.identity.account.EmailAlreadyRegistered;
import dev.milepost.identity.account.Passwords;
import dev.milepost.identity.mail.Mail;
import dev.milepost.identity.mail.MailKind;
import dev.milepost.identity.mail.MailProperties;
import dev.milepost.identity.mail.Mails;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Sends the links that verify and change addresses (ID-5). Nothing changes before one comes back to [ConfirmEmailHandler]: the
/// account keeps its address, which is told of the wish. 403 `WRONG_PASSWORD`, 409 `EMAIL_ALREADY_REGISTERED`,
/// 409 `EMAIL_ALREADY_VERIFIED`, 429 `TOO_MANY_MAILS`.
@Component
public class ChangeEmailHandler {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Mails mails;
    private final MailProperties properties;
    private final TransactionalOperator transactions;
    private final Clock clock;

    ChangeEmailHandler(
            Accounts accounts,
            Passwords passwords,
            Mails mails,
            MailProperties properties,
            TransactionalOperator transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.mails = mails;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Sends the link that verifies the present address once more.
    public Mono<Void> verify(UserId user) {
        return accounts.withId(user)
                .filter(account -> !account.emailIsVerified())
                .switchIfEmpty(Mono.error(EmailAlreadyVerified::new))
                .flatMap(account -> send(MailKind.VERIFY_EMAIL, account, account.email()));
    }

    public Mono<Void> handle(ChangeEmail command) {
        return accounts.credentialOf(command.user())
                .doOnNext(credential -> check(command, credential.account()))
                .filterWhen(
                        credential -> passwords.fits(command.password(), credential.passwordHash()))
                .switchIfEmpty(Mono.error(WrongPassword::new))
                .map(Credential::account)
                .filterWhen(_ -> isFree(command.wanted()))
                .switchIfEmpty(Mono.error(EmailAlreadyRegistered::new))
                .flatMap(account -> wanted(account, command.wanted()));
    }

    private static void check(ChangeEmail command, Account account) {
        if (account.email().equals(command.wanted())) {
            throw new InvalidField("email", "is the account's address already");
        }
    }

    private Mono<Boolean> isFree(Email email) {
        return accounts.credentialOf(email).hasElement().map(taken -> !taken);
    }

    private Mono<Void> wanted(Account account, Email email) {
        Mail notice =
                new Mail(
                        MailKind.EMAIL_CHANGE_WANTED,
                        account.email().value(),
                        account.id(),
                        email.value());
        return send(MailKind.CHANGE_EMAIL, account, email)
                .then(mails.queue(notice, clock.instant()))
                .as(transactions::transactional);
    }

    private Mono<Void> send(MailKind kind, Account account, Email recipient) {
        Instant now = clock.instant();
        Mail mail = new Mail(kind, recipient.value(), account.id(), null);
        return mails.queueWithin(properties.allowance(), mail, now)
                .filter(queued -> queued)
                .switchIfEmpty(Mono.error(() -> new TooManyMails(properties.allowancePer())))
                .then();
    }
}
