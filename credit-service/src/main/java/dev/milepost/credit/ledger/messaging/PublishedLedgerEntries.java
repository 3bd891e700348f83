package dev.milepost.credit.ledger.messaging;

import dev.milepost.credit.ledger.LedgerAnnouncements;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.credit.ledger.Spending;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.OutgoingEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Publishes what was granted, spent and paid back, about its user.
@Component
class PublishedLedgerEntries implements LedgerAnnouncements {

    private final Outbox outbox;

    PublishedLedgerEntries(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> announce(List<LedgerEntry> entries) {
        return outbox.append(entries.stream().flatMap(PublishedLedgerEntries::published).toList());
    }

    @Override
    public OutgoingEvent ahead(UUID entry, Spending spending) {
        return new OutgoingEvent(
                spending.user().value(), spending.user(), CreditsSpentV1.of(entry, spending));
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
}
