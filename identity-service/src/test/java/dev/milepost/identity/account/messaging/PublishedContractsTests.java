package dev.milepost.identity.account.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.AccountEvent;
import dev.milepost.identity.account.Decision;
import dev.milepost.identity.account.Email;
import dev.milepost.identity.account.NotificationPreferences;
import dev.milepost.identity.account.Profile;
import dev.milepost.identity.account.QuietHours;
import dev.milepost.identity.account.Tier;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-1, ID-5, ID-6: the facts about accounts are as their contracts say")
class PublishedContractsTests {

    private static final Decision DECISION = new Decision(new UserId(new UUID(0, 1)), "sends spam");
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void everyContractIsPublishedAndMatched() {
        List<OutgoingEvent> published =
                new PublishedAccountEvents()
                        .of(
                                List.of(
                                        new AccountEvent.Registered(account(1, null)),
                                        new AccountEvent.Updated(account(2, 90)),
                                        new AccountEvent.Updated(account(3, null)),
                                        new AccountEvent.Disabled(account(4, null), DECISION),
                                        new AccountEvent.Enabled(account(5, null), DECISION),
                                        new AccountEvent.RolesChanged(
                                                account(6, null),
                                                new Decision(null, "first admin"))));
        assertThat(published)
                .allSatisfy(event -> Contracts.assertWrites("identity", event.payload()));
        assertThat(published)
                .extracting(event -> event.payload().getClass().getSimpleName())
                .hasSameElementsAs(
                        Contracts.recordsOf("identity").stream()
                                .filter(name -> !name.matches("(ApiKey|SigningKeys|UserDeleted).*"))
                                .toList());
    }

    private static Account account(long version, @Nullable Integer dailyBudget) {
        return new Account(
                new UserId(UUID.fromString("0198f3a0-1111-7000-8000-000000000001")),
                new Email("ada@example.org"),
                NOW,
                new Profile(
                        "Ada Lovelace",
                        null,
                        ZoneId.of("Europe/London"),
                        "en-GB",
                        dailyBudget,
                        NotificationPreferences.UNLESS_TOLD,
                        dailyBudget == null
                                ? null
                                : new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))),
                List.of("user"),
                Tier.FREE,
                null,
                version,
                NOW,
                NOW);
    }
}
