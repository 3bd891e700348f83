package dev.milepost.credit.ledger.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.ledger.CreditKind;
import dev.milepost.credit.ledger.Credits;
import dev.milepost.credit.ledger.EntryType;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ledger hears and tells as the contracts say")
class ContractsTests {

    private static final UserId USER = new UserId(UuidV7.next());

    @Test
    void newUsersAreReadAsTheirContractSays() {
        Contracts.assertReads("identity", UserRegisteredV1.class);
    }

    @Test
    void everyContractOfCreditsIsPublishedAndMatched() {
        List<OutgoingEvent> published =
                List.of(
                                entry(EntryType.GRANT, CreditKind.DAILY.name(), 10),
                                entry(EntryType.SPEND, "PLAN", -5),
                                entry(EntryType.EXPIRE, CreditKind.DAILY.name(), -5),
                                entry(EntryType.RELEASE, "PLAN", 0),
                                entry(EntryType.SPEND, "PLAN", 0),
                                entry(EntryType.REFUND, "PLAN", 5))
                        .stream()
                        .flatMap(PublishedLedgerEntries::published)
                        .toList();
        assertThat(published)
                .allSatisfy(event -> {
                    Contracts.assertWrites("credit", event.payload());
                    assertThat(event.userId()).isEqualTo(USER);
                });
        assertThat(published.stream().map(event -> event.payload().getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(
                        Contracts.recordsOf("credit").stream()
                                .filter(name -> name.matches("Credits(Granted|Spent|Refunded).*"))
                                .toList());
    }

    private static LedgerEntry entry(EntryType type, String category, int amount) {
        return new LedgerEntry(
                UuidV7.next(),
                USER,
                type,
                category,
                Credits.of(CreditKind.DAILY, amount),
                10,
                "a reference",
                "A reason",
                null,
                Instant.parse("2026-03-02T09:00:00Z"));
    }
}
