package dev.milepost.identity.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Sends mails that are due. Any instance may: a mail is claimed for a while, so one that its instance died with is sent by
/// another, and in the worst case twice. What the server does not take is tried again, later and later, and at last given up.
@Component
class MailSweep {

    private static final Logger log = LoggerFactory.getLogger(MailSweep.class);
    private static final int AT_ONCE = 2;

    /// Longer than all steps of handing a mail over may take together.
    private static final int STEPS = 10;

    private final Mails mails;
    private final Letters letters;
    private final Postbox postbox;
    private final MailProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;

    MailSweep(
            Mails mails,
            Letters letters,
            Postbox postbox,
            MailProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.mails = mails;
        this.letters = letters;
        this.postbox = postbox;
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
    }

    Mono<Void> run() {
        Instant now = clock.instant();
        Duration lease = properties.timeout().multipliedBy(STEPS);
        return mails.claim(now, now.plus(lease), properties.batch())
                .collectList() // no connection waits for the mail server
                .flatMapIterable(claimed -> claimed)
                .flatMap(this::handled, AT_ONCE)
                .then();
    }

    Mono<Void> forget() {
        return mails.forgetAllowancesBefore(clock.instant().minus(properties.allowancePer()));
    }

    private Mono<Void> handled(QueuedMail queued) {
        return letters.of(queued.mail())
                .flatMap(letter -> postbox.send(letter).thenReturn(Outcome.SENT))
                .defaultIfEmpty(Outcome.POINTLESS)
                .onErrorReturn(MailIsOff.class, Outcome.OFF)
                .flatMap(outcome -> ended(queued, outcome))
                .onErrorResume(error -> failed(queued, error));
    }

    private Mono<Void> failed(QueuedMail queued, Throwable error) {
        boolean last = queued.attempts() >= properties.attempts();
        log.atWarn()
                .addKeyValue("mail", queued.id())
                .addKeyValue("kind", queued.mail().kind())
                .addKeyValue("attempt", queued.attempts())
                .addKeyValue("reason", error.toString())
                .log(last ? "Mail given up" : "Mail not sent, to be tried again");
        return last ? ended(queued, Outcome.FAILED) : postponed(queued);
    }

    private Mono<Void> postponed(QueuedMail queued) {
        count(queued, Outcome.POSTPONED);
        Instant next = clock.instant().plus(properties.retryAfter(queued.attempts()));
        return mails.postpone(queued.id(), next);
    }

    private Mono<Void> ended(QueuedMail queued, Outcome outcome) {
        count(queued, outcome);
        return mails.forget(queued.id());
    }

    private void count(QueuedMail queued, Outcome outcome) {
        meters.counter(
                        "milepost.mails",
                        "kind",
                        queued.mail().kind().name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private enum Outcome {
        SENT,
        /// There is nobody to write to.
        POINTLESS,
        OFF,
        POSTPONED,
        FAILED
    }
}
