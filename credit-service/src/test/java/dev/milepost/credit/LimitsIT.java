package dev.milepost.credit;

import static dev.milepost.credit.AchievementStory.completed;
import static dev.milepost.credit.AchievementStory.noted;
import static dev.milepost.credit.AchievementStory.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.limit.TellLimits;
import dev.milepost.credit.limit.TellLimitsHandler;
import dev.milepost.credit.limit.Tier;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("CRED-5: effective limits")
class LimitsIT {

    private static final Instant START = Instant.parse("2027-03-01T12:00:00Z");

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired TellLimitsHandler handler;
    @Autowired TransactionalOperator transactions;
    AchievementStory user;
    int written;

    @BeforeEach
    void somebody() {
        user = new AchievementStory(http, events);
    }

    @Test
    void whoIsNotKnownYetHasTheFreeTier() {
        JsonNode limits = user.limits();
        assertThat(limits.get("tier").asString()).isEqualTo("FREE");
        assertThat(limits.get("version").asInt()).isZero();
        assertThat(limits.get("limits")).isEqualTo(limits.get("tier_limits"));
        assertThat(limits.at("/limits/active_tasks").asInt()).isEqualTo(50);
        assertThat(limits.at("/limits/daily_credits").asInt()).isEqualTo(10);
        assertThat(limits.get("perks")).isEmpty();
    }

    @Test
    void theySayWhatRaisedThem() {
        user.tell(registered("UTC", START));
        notes(5);
        JsonNode limits = user.limits();
        assertThat(limits.get("version").asInt()).isEqualTo(2);
        assertThat(limits.at("/limits/notes").asInt()).isEqualTo(25);
        assertThat(limits.at("/tier_limits/notes").asInt()).isEqualTo(20);
        JsonNode perk = limits.at("/perks/0");
        assertThat(perk.get("achievement").asString()).isEqualTo("notes_5");
        assertThat(perk.get("kind").asString()).isEqualTo("NOTES");
        assertThat(perk.get("amount").asInt()).isEqualTo(5);
    }

    @Test
    void whoUnlocksBeforeSigningUpIsHeardHasOneFirstVersion() {
        notes(5);
        user.tell(registered("UTC", START)).heard();
        assertThat(user.limits().get("version").asInt()).isEqualTo(1);
        notes(1);
        assertThat(events.awaitPublished("LimitsChanged", user.user().user().value()))
                .extracting(event -> event.payload().at("/limits/notes").asInt())
                .isEqualTo(25);
        assertThat(user.times("LimitsChanged")).isEqualTo(1);
    }

    @Test
    void anotherTierKeepsThePerks() {
        user.tell(registered("UTC", START));
        notes(5);
        to(Tier.PRO);
        assertThat(user.limits().at("/limits/notes").asInt()).isEqualTo(55);
        assertThat(user.limits().at("/limits/active_tasks").isNull()).isTrue();
        to(Tier.FREE);
        List<PublishedEvent> told =
                events.awaitPublished("LimitsChanged", user.user().user().value(), 4);
        assertThat(told)
                .extracting(event -> event.payload().at("/limits/notes").asInt())
                .containsExactly(20, 25, 55, 25);
        assertThat(told)
                .extracting(event -> event.payload().get("version").asInt())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    @DisplayName("CRED-2: daily credits are those of the tier and of perks")
    void eachDayBringsTheCreditsThatWereEarned() {
        for (int day = 0; day < 3; day++) {
            user.tell(completed(UuidV7.next(), START.plus(Duration.ofDays(day))));
        }
        user.heard();
        assertThat(user.limits().at("/limits/daily_credits").asInt()).isEqualTo(11);
        assertThat(user.user().balance().get("daily").asInt()).isEqualTo(11);
    }

    private void notes(int count) {
        for (int n = 0; n < count; n++) {
            user.tell(noted(UuidV7.next(), START.plusSeconds(written++)));
        }
        user.heard();
    }

    private void to(Tier tier) {
        StepVerifier.create(
                        handler.handle(TellLimits.inTier(user.user().user(), tier))
                                .as(transactions::transactional))
                .verifyComplete();
    }
}
