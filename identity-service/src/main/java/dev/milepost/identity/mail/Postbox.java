package dev.milepost.identity.mail;

import reactor.core.publisher.Mono;

/// Takes mails to their readers.
public interface Postbox {

    /// Ends in [MailIsOff] where no mail leaves, and in any other error when it could not be handed over.
    Mono<Void> send(Letter letter);
}
