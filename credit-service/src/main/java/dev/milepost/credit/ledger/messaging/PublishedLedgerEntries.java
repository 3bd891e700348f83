package dev.milepost.credit.ledger.messaging;

import dev.milepost.credit.ledger.LedgerAnnouncements;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Publishes what was granted, spent and paid back, about its user, and counts the credits of all entries.
@Component
class PublishedLedgerEntries implements LedgerAnnouncements {

    private final Outbox outbox;
    private final MeterRegistry meters;

    PublishedLedgerEntries(Outbox outbox, MeterRegistry meters) {
        this.outbox = outbox;
        this.meters = meters;
    }

    @Override
    public Mono<Void> announce(List<LedgerEntry> entries) {
        List<OutgoingEvent> published =
                entries.stream().flatMap(PublishedLedgerEntries::published).toList();
        return (published.isEmpty() ? Mono.<Void>empty() : outbox.append(published))
                .doOnSuccess(_ -> entries.forEach(this::count));
    }

    /// That daily credits run out each night is news to nobody, nor is what moved no credits.
    static Stream<OutgoingEvent> published(LedgerEntry entry) {
        return switch (entry.type()) {
            case GRANT -> outgoing(entry, CreditsGrantedV1.of(entry));
            case SPEND ->
                    entry.credits().total() == 0
                            ? Stream.empty()
                            : outgoing(entry, CreditsSpentV1.of(entry));
            case REFUND -> outgoing(entry, CreditsRefundedV1.of(entry));
            case EXPIRE, RELEASE -> Stream.empty();
        };
    }

    private static Stream<OutgoingEvent> outgoing(LedgerEntry entry, Record payload) {
        return Stream.of(new OutgoingEvent(entry.user().value(), entry.user(), payload));
    }

    private void count(LedgerEntry entry) {
        meters.counter(
                        "milepost.credits.booked",
                        "type",
                        entry.type().name(),
                        "category",
                        entry.category())
                .increment(Math.abs(entry.credits().total()));
    }
}
