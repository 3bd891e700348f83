package dev.milepost.identity.account;

import dev.milepost.identity.mail.Mail;
import dev.milepost.identity.mail.MailKind;
import dev.milepost.identity.mail.Mails;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Signs people up: 409 `EMAIL_ALREADY_REGISTERED` when the address is taken (ID-1). A mail with a link that verifies the address
/// follows.
@Component
public class SignUpHandler {

    private final Accounts accounts;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Mails mails;
    private final TransactionalOperator transactions;
    private final Clock clock;
    private final MeterRegistry meters;

    SignUpHandler(
            Accounts accounts,
            PasswordRules rules,
            Passwords passwords,
            Mails mails,
            TransactionalOperator transactions,
            Clock clock,
            MeterRegistry meters) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
        this.meters = meters;
    }

    public Mono<Account> handle(SignUp command) {
        rules.check("password", command.password(), command.email(), command.name());
        return passwords
                .hash(command.password())
                .flatMap(hash -> registered(command, hash))
                .doOnNext(_ -> meters.counter("milepost.accounts.registered").increment());
    }

    private Mono<Account> registered(SignUp command, String hash) {
        Instant now = clock.instant();
        return accounts.add(Account.registered(command, now), hash)
                .flatMap(account -> mails.queue(welcome(account), now).thenReturn(account))
                .as(transactions::transactional);
    }

    private static Mail welcome(Account account) {
        return new Mail(MailKind.VERIFY_EMAIL, account.email().value(), account.id(), null);
    }
}
