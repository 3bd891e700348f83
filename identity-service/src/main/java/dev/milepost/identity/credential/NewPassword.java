package dev.milepost.identity.credential;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.mail.Mail;
import dev.milepost.identity.mail.MailKind;
import dev.milepost.identity.mail.Mails;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gives an account another password, and tells its person; links that were sent before are worthless.
@Component
class NewPassword {

    private final Accounts accounts;
    private final Proofs proofs;
    private final Mails mails;
    private final Clock clock;
    private final MeterRegistry meters;

    NewPassword(Accounts accounts, Proofs proofs, Mails mails, Clock clock, MeterRegistry meters) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.mails = mails;
        this.clock = clock;
        this.meters = meters;
    }

    /// Joins the caller's transaction.
    Mono<Void> of(Account account, String hash) {
        Mail notice =
                new Mail(MailKind.PASSWORD_CHANGED, account.email().value(), account.id(), null);
        return accounts.changePassword(account.id(), hash)
                .then(proofs.dropAll(account.id()))
                .then(mails.queue(notice, clock.instant()))
                .doOnSuccess(_ -> meters.counter("milepost.passwords.changed").increment());
    }
}
