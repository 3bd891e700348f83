package dev.milepost.identity.mail;

import reactor.core.publisher.Mono;

/// Writes mails when they are about to be sent.
public interface Letters {

    /// Empty when there is nobody to write to, or no reason any more.
    Mono<Letter> of(Mail mail);
}
