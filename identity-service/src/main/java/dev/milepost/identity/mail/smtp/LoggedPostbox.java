package dev.milepost.identity.mail.smtp;

import dev.milepost.identity.mail.Letter;
import dev.milepost.identity.mail.Postbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/// Writes mails, with their links, to the log: for the development profile alone, where no mail server is needed.
final class LoggedPostbox implements Postbox {

    private static final Logger log = LoggerFactory.getLogger(LoggedPostbox.class);

    @Override
    public Mono<Void> send(Letter letter) {
        return Mono.fromRunnable(() ->
                log.atInfo()
                        .addKeyValue("to", letter.to())
                        .addKeyValue("subject", letter.subject())
                        .addKeyValue("text", letter.text())
                        .log("Mail, which no server takes"));
    }
}
