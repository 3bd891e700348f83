package dev.milepost.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.identity.mail.MailProperties.Tls;
import dev.milepost.kit.id.UuidV7;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DisplayName("ID-5: mails are sent, tried again, and at last given up")
class MailSweepTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Mail MAIL =
            new Mail(MailKind.RESET_PASSWORD, "ada@example.org", null, null);
    private static final Letter LETTER = new Letter("ada@example.org", "subject", "text");

    private final List<Letter> sent = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void aMailIsSentAndForgotten() {
        Queue queue = new Queue(1);
        sweep(queue, Mono.just(LETTER), this::taken).run().block();
        assertThat(sent).containsExactly(LETTER);
        assertThat(queue.forgotten).isTrue();
        assertThat(counted("sent")).isEqualTo(1);
    }

    @Test
    void whatIsNotTakenIsTriedAgainLaterAndLater() {
        Queue first = new Queue(1);
        sweep(first, Mono.just(LETTER), _ -> refused()).run().block();
        assertThat(first.postponed).isEqualTo(NOW.plusSeconds(15));
        Queue third = new Queue(3);
        sweep(third, Mono.just(LETTER), _ -> refused()).run().block();
        assertThat(third.postponed).isEqualTo(NOW.plusSeconds(60));
        Queue late = new Queue(11);
        sweep(late, Mono.just(LETTER), _ -> refused()).run().block();
        assertThat(late.postponed).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(counted("postponed")).isEqualTo(3);
        assertThat(first.forgotten).isFalse();
    }

    @Test
    void theLastTryThatFailsIsCountedAndTheMailGivenUp() {
        Queue queue = new Queue(12);
        sweep(queue, Mono.just(LETTER), _ -> refused()).run().block();
        assertThat(queue.forgotten).isTrue();
        assertThat(counted("failed")).isEqualTo(1);
    }

    @Test
    void aMailToNobodyIsForgotten() {
        Queue queue = new Queue(1);
        sweep(queue, Mono.empty(), this::taken).run().block();
        assertThat(sent).isEmpty();
        assertThat(queue.forgotten).isTrue();
        assertThat(counted("pointless")).isEqualTo(1);
    }

    @Test
    void withoutAServerMailsAreForgottenAndCounted() {
        Queue queue = new Queue(1);
        sweep(queue, Mono.just(LETTER), _ -> Mono.error(new MailIsOff())).run().block();
        assertThat(queue.forgotten).isTrue();
        assertThat(counted("off")).isEqualTo(1);
    }

    private Mono<Void> taken(Letter letter) {
        return Mono.fromRunnable(() -> sent.add(letter));
    }

    private static Mono<Void> refused() {
        return Mono.error(new IllegalStateException("connection refused"));
    }

    private double counted(String outcome) {
        Counter counter = meters.find("milepost.mails").tag("outcome", outcome).counter();
        return counter == null ? 0 : counter.count();
    }

    private MailSweep sweep(Queue queue, Mono<Letter> letter, Postbox postbox) {
        return new MailSweep(
                queue,
                _ -> letter,
                postbox,
                new MailProperties(
                        "mail.example.org",
                        587,
                        "",
                        "",
                        Tls.STARTTLS,
                        "milepost@example.org",
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(1),
                        20,
                        12,
                        Duration.ofSeconds(15),
                        Duration.ofMinutes(30),
                        3,
                        Duration.ofHours(1)),
                Clock.fixed(NOW, ZoneOffset.UTC),
                meters);
    }

    /// One mail that is due.
    private static final class Queue implements Mails {

        private final QueuedMail queued;
        private @Nullable Instant postponed;
        private boolean forgotten;

        Queue(int attempts) {
            this.queued = new QueuedMail(UuidV7.next(), MAIL, attempts);
        }

        @Override
        public Mono<Void> queue(Mail mail, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Boolean> queueWithin(Allowance allowance, Mail mail, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Flux<QueuedMail> claim(Instant now, Instant until, int batch) {
            return Flux.just(queued);
        }

        @Override
        public Mono<Void> postpone(UUID mail, Instant until) {
            return Mono.fromRunnable(() -> postponed = until);
        }

        @Override
        public Mono<Void> forget(UUID mail) {
            return Mono.fromRunnable(() -> forgotten = true);
        }

        @Override
        public Mono<Void> forgetAllowancesBefore(Instant moment) {
            return Mono.empty();
        }
    }
}
