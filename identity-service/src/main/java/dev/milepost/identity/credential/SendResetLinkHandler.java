package dev.milepost.identity.credential;

import dev.milepost.identity.account.Email;
import dev.milepost.identity.mail.Mail;
import dev.milepost.identity.mail.MailKind;
import dev.milepost.identity.mail.MailProperties;
import dev.milepost.identity.mail.Mails;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Sends links by which people who forgot their password choose another one (ID-5), so many to an address. Whether there is an account
/// is not looked at while anybody waits for an answer, so neither the answer nor its time tells.
@Component
public class SendResetLinkHandler {

    private final Mails mails;
    private final MailProperties properties;
    private final Clock clock;

    SendResetLinkHandler(Mails mails, MailProperties properties, Clock clock) {
        this.mails = mails;
        this.properties = properties;
        this.clock = clock;
    }

    public Mono<Void> handle(Email email) {
        Mail mail = new Mail(MailKind.RESET_PASSWORD, email.value(), null, null);
        return mails.queueWithin(properties.allowance(), mail, clock.instant()).then();
    }
}
