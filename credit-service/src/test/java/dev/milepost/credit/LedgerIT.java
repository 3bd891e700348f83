package dev.milepost.credit;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.ledger.LedgerAudit;
import dev.milepost.kit.test.Answers;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("CRED-1, CRED-2: balance and history")
class LedgerIT extends SomebodysCredits {

    @Autowired Events events;
    @Autowired LedgerAudit audit;
    @Autowired MeterRegistry meters;

    @Test
    void aNewUserIsWelcomedOnceHoweverOftenThatIsTold() {
        UUID first = registered();
        PublishedEvent granted = events.awaitPublished("CreditsGranted", user.user().value());
        assertThat(granted.payload().get("kind").asString()).isEqualTo("KICKSTART");
        assertThat(granted.payload().get("amount").asInt()).isEqualTo(5);
        assertThat(granted.key()).isEqualTo(user.user().toString());
        events.publish(
                first,
                "identity",
                "UserRegistered",
                user.user(),
                user.user().value(),
                Contracts.example(
                        "identity", "UserRegistered", Map.of("user_id", user.user().value())));
        registered();
        PublishedEvent limits = events.awaitPublished("LimitsChanged", user.user().value());
        assertThat(limits.payload().at("/limits/active_tasks").asInt()).isEqualTo(50);
        assertThat(events.publishedOf("LimitsChanged", user.user().value())).hasSize(1);
        JsonNode balance = user.balance();
        assertThat(balance.get("kickstart").asInt()).isEqualTo(5);
        assertThat(balance.get("daily").asInt()).isEqualTo(10);
        assertThat(balance.get("total").asInt()).isEqualTo(15);
        assertThat(balance.get("daily_renews_at").asString()).isEqualTo("2027-03-03T00:00:00Z");
        assertThat(user.history("").get("items")).hasSize(2);
    }

    @Test
    void somebodyWhoIsNotKnownYetHasTheSame() {
        assertThat(user.total()).isEqualTo(15);
        assertThat(events.awaitPublished("CreditsGranted", user.user().value(), 2))
                .extracting(event -> event.payload().get("kind").asString())
                .containsExactly("KICKSTART", "DAILY");
    }

    @Test
    void dailyCreditsAreRenewedAtMidnightInUtcAndOldOnesGo() {
        assertThat(user.total()).isEqualTo(15);
        clock.set(Instant.parse("2027-03-02T23:59:50Z"));
        assertThat(user.total()).isEqualTo(15);
        clock.set(Instant.parse("2027-03-03T00:00:00Z"));
        assertThat(user.total()).isEqualTo(15);
        assertThat(user.history("").get("items"))
                .extracting(
                        entry -> entry.get("type").asString() + " " + entry.get("amount").asInt())
                .containsExactly("GRANT 10", "EXPIRE -10", "GRANT 10", "GRANT 5");
        assertThat(user.history("?type=expire").get("items"))
                .extracting(entry -> entry.get("balance_after").asInt())
                .containsExactly(5);
    }

    @Test
    void simultaneousFirstLooksGrantOnce() {
        assertThat(AtOnce.callers(32, _ -> user.total())).containsOnly(15);
        assertThat(user.history("").get("items")).hasSize(2);
    }

    @Test
    @DisplayName("API-4: history comes in pages that do not shift")
    void historyHasPages() {
        user.total();
        for (int day = 0; day < 4; day++) {
            clock.advance(Duration.ofDays(1));
            user.total();
        }
        List<String> seen = new ArrayList<>();
        JsonNode page = user.history("?limit=4");
        while (true) {
            page.get("items").forEach(entry -> seen.add(entry.get("id").asString()));
            JsonNode next = page.get("next_cursor");
            if (next.isNull()) {
                break;
            }
            clock.advance(Duration.ofDays(1));
            user.total();
            page = user.history("?limit=4&cursor=" + next.asString());
        }
        assertThat(seen).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void historyIsFilteredByWhatItsEntriesSay() {
        user.debited("CHAT", "chat:1");
        user.debited("PLAN", "plan:1");
        clock.advance(Duration.ofDays(1));
        user.debited("CHAT", "chat:2");
        assertThat(references("?category=CHAT")).containsExactly("chat:2", "chat:1");
        assertThat(references("?kind=kickstart")).containsExactly("kickstart");
        assertThat(references("?type=spend&from=2027-03-03T00:00:00Z")).containsExactly("chat:2");
        assertThat(references("?type=spend&to=2027-03-03T00:00:00Z"))
                .containsExactly("plan:1", "chat:1");
        assertThat(references("?reference=plan:1")).containsExactly("plan:1");
        assertThat(references("?reference=unknown")).isEmpty();
        String next = user.history("?category=CHAT&limit=1").get("next_cursor").asString();
        problem(
                user.get(CreditStory.HISTORY + "?category=PLAN&cursor=" + next),
                400,
                "INVALID_CURSOR");
    }

    private List<String> references(String query) {
        return user.history(query)
                .get("items")
                .valueStream()
                .map(entry -> entry.get("reference").asString())
                .toList();
    }

    @Test
    @DisplayName("CRED-2: prices can be asked for")
    void whatOperationsCostIsKnown() {
        assertThat(Answers.json(user.get("/api/v1/credits/prices").expectStatus().isOk()))
                .extracting(price ->
                        "%s %d %s"
                                .formatted(
                                        price.get("operation").asString(),
                                        price.get("credits").asInt(),
                                        price.get("unit").asString()))
                .containsExactly(
                        "CHAT 1 USE",
                        "SUBTASKS 1 USE",
                        "NOTE_CONVERSION 1 USE",
                        "TRANSCRIPTION 5 MINUTE",
                        "PLAN 5 USE",
                        "REPLAN 3 USE");
    }

    @Test
    void aBalanceThatIsNotWhatItsEntriesAddUpToIsFound() {
        user.total();
        long before = mismatches();
        tamper("UPDATE credit_accounts SET purchased = purchased + 1 WHERE user_id = :user_id");
        assertThat(mismatches()).isEqualTo(before + 1);
        tamper("UPDATE credit_accounts SET purchased = purchased - 1 WHERE user_id = :user_id");
        tamper("UPDATE credit_accounts SET kickstart_held = 1 WHERE user_id = :user_id");
        assertThat(mismatches()).isEqualTo(before + 1);
        tamper("UPDATE credit_accounts SET kickstart_held = 0 WHERE user_id = :user_id");
        assertThat(mismatches()).isEqualTo(before);
    }

    private long mismatches() {
        StepVerifier.create(audit.run()).verifyComplete();
        return (long) meters.get("milepost.credits.ledger.mismatches").gauge().value();
    }

    private void tamper(String statement) {
        StepVerifier.create(database.sql(statement).bind("user_id", user.user().value()).then())
                .verifyComplete();
    }

    @Test
    void namesTheParameterThatCannotBeTaken() {
        invalid(user.get(CreditStory.HISTORY + "?limit=0"), "limit");
        invalid(user.get(CreditStory.HISTORY + "?limit=101"), "limit");
        invalid(user.get(CreditStory.HISTORY + "?type=gift"), "type");
        invalid(user.get(CreditStory.HISTORY + "?kind=gold"), "kind");
        invalid(user.get(CreditStory.HISTORY + "?from=yesterday"), "from");
        problem(user.get(CreditStory.HISTORY + "?cursor=forged"), 400, "INVALID_CURSOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {CreditStory.BALANCE, CreditStory.HISTORY})
    @DisplayName("EDGE-2: nobody without a good token")
    void aGoodTokenIsNeeded(String path) {
        http.get().uri(path).exchange().expectStatus().isUnauthorized();
        for (String token :
                List.of(
                        TestTokens.expired(user.user()),
                        TestTokens.forged(user.user()),
                        TestTokens.wrongAudience(user.user()),
                        TestTokens.wrongIssuer(user.user()))) {
            http.get()
                    .uri(path)
                    .header("Authorization", token)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
        problem(
                http.get()
                        .uri(path)
                        .header(
                                "Authorization",
                                TestTokens.service("planner-service", "credits:read"))
                        .exchange(),
                403,
                "USER_TOKEN_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entries SET daily = 1000",
                "DELETE FROM ledger_entries",
                "TRUNCATE ledger_entries"
            })
    void theLedgerOnlyGrows(String statement) {
        user.total();
        StepVerifier.create(database.sql(statement).then())
                .expectErrorMatches(
                        error -> String.valueOf(error.getMessage()).contains("append-only"))
                .verify();
        assertThat(user.history("").get("items")).hasSize(2);
    }

    private UUID registered() {
        UUID event =
                events.publish(
                        "identity",
                        "UserRegistered",
                        user.user(),
                        user.user().value(),
                        Contracts.example(
                                "identity",
                                "UserRegistered",
                                Map.of("user_id", user.user().value())));
        events.awaitHandled(event);
        return event;
    }
}
