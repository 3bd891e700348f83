package dev.milepost.identity.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Where mails wait until they are sent.
public interface Mails {

    /// Joins the caller's transaction, if there is one.
    Mono<Void> queue(Mail mail, Instant now);

    /// Queues a mail unless its recipient has had as many of its kind as allowed, and tells whether it did. One statement,
    /// which is the same whoever the recipient is.
    Mono<Boolean> queueWithin(Allowance allowance, Mail mail, Instant now);

    /// Claims mails that are due until a moment; when nothing has become of them by then they are due again.
    Flux<QueuedMail> claim(Instant now, Instant until, int batch);

    /// Lets a mail wait for another try.
    Mono<Void> postpone(UUID mail, Instant until);

    /// A mail that was sent, or never will be.
    Mono<Void> forget(UUID mail);

    /// Forgets how many mails were sent to whom before a moment.
    Mono<Void> forgetAllowancesBefore(Instant moment);

    /// How many mails of a kind one address gets.
    ///
    /// @param per begins with the first of them
    record Allowance(int mails, Duration per) {}
}
