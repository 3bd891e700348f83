package dev.milepost.credit;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.ledger.CreditAccounts;
import dev.milepost.credit.ledger.Operation;
import dev.milepost.credit.ledger.Spending;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("CRED-1, CRED-6: what services and admins book")
class BookingsIT extends SomebodysCredits {

    @Autowired Events events;
    @Autowired CreditAccounts accounts;
    final UserId admin = new UserId(UuidV7.next());

    @Nested
    class Debits {

        @Test
        void oneSpendsThePriceOfItsOperationAndTellsOfIt() {
            JsonNode entry = user.debited("CHAT", "chat:1");
            assertThat(entry.get("type").asString()).isEqualTo("SPEND");
            assertThat(entry.get("category").asString()).isEqualTo("CHAT");
            assertThat(entry.get("amount").asInt()).isEqualTo(-1);
            assertThat(entry.at("/kinds/daily").asInt()).isEqualTo(-1);
            assertThat(entry.get("balance_after").asInt()).isEqualTo(14);
            PublishedEvent spent = events.awaitPublished("CreditsSpent", user.user().value());
            assertThat(spent.payload().get("reference").asString()).isEqualTo("chat:1");
            assertThat(spent.payload().get("entry_id")).isEqualTo(entry.get("id"));
            assertThat(spent.payload().get("amount").asInt()).isEqualTo(1);
            assertThat(spent.payload().get("balance_after").asInt()).isEqualTo(14);
            assertThat(spent.payload().get("spent_at")).isEqualTo(entry.get("created_at"));
        }

        @Test
        void whatCostsNothingIsBookedAndNotTold() {
            user.total();
            Spending free = new Spending(user.user(), Operation.CHAT, 0, "free", clock.instant());
            StepVerifier.create(accounts.spend(free))
                    .assertNext(entry -> assertThat(entry.balanceAfter()).isEqualTo(15))
                    .verifyComplete();
            user.debited("CHAT", "chat:1");
            assertThat(events.awaitPublished("CreditsSpent", user.user().value(), 1))
                    .extracting(event -> event.payload().get("reference").asString())
                    .containsExactly("chat:1");
        }

        @Test
        void aRepeatIsTheSameEntry() {
            assertThat(user.debited("CHAT", "chat:1")).isEqualTo(user.debited("CHAT", "chat:1"));
            assertThat(user.total()).isEqualTo(14);
        }

        @Test
        void aReferenceIsForOneOperation() {
            user.debited("CHAT", "chat:1");
            problem(user.debit("PLAN", "chat:1"), 409, "REFERENCE_ALREADY_USED");
        }

        @Test
        void aRepeatIsAnsweredAlsoWhenNothingIsLeft() {
            JsonNode first = user.debited("PLAN", "plan:1");
            user.debited("PLAN", "plan:2");
            user.debited("PLAN", "plan:3");
            JsonNode refused = problem(user.debit("CHAT", "chat"), 402, "INSUFFICIENT_CREDITS");
            assertThat(refused.get("required").asInt()).isEqualTo(1);
            assertThat(refused.get("available").asInt()).isZero();
            assertThat(user.debited("PLAN", "plan:1")).isEqualTo(first);
        }

        @Test
        void whatIsSoonestGonePaysFirst() {
            grant("PURCHASED", 4, "p");
            grant("SUBSCRIPTION", 3, "s");
            user.debited("PLAN", "plan:1");
            user.debited("PLAN", "plan:2");
            JsonNode mixed = user.debited("PLAN", "plan:3").get("kinds");
            assertThat(mixed.get("subscription").asInt()).isEqualTo(-3);
            assertThat(mixed.get("purchased").asInt()).isEqualTo(-2);
            JsonNode last = user.debited("PLAN", "plan:4").get("kinds");
            assertThat(last.get("purchased").asInt()).isEqualTo(-2);
            assertThat(last.get("kickstart").asInt()).isEqualTo(-3);
        }

        @Test
        void whatIsReservedIsNotSpentTwice() {
            user.reserved("PLAN", "plan:1");
            user.reserved("PLAN", "plan:2");
            assertThat(user.debited("REPLAN", "replan").at("/kinds/kickstart").asInt())
                    .isEqualTo(-3);
            problem(user.debit("REPLAN", "another"), 402, "INSUFFICIENT_CREDITS");
        }

        @Test
        void unitsMultiplyThePrice() {
            String body =
                    "{\"user_id\": \"%s\", \"operation\": \"transcription\", \"reference\": \"talk\", \"units\": 3}"
                            .formatted(user.user());
            JsonNode entry =
                    json(
                            user.internal(CreditStory.DEBITS, body, CreditStory.planner())
                                    .expectStatus()
                                    .isCreated());
            assertThat(entry.get("amount").asInt()).isEqualTo(-15);
        }

        @Test
        void sixtyFourAtOnceGetWhatThereIsAndNoMore() {
            List<Integer> answers =
                    AtOnce.callers(64, i -> status(user.debit("REPLAN", "replan:" + i)));
            assertThat(answers)
                    .containsOnly(201, 402)
                    .filteredOn(status -> status == 201)
                    .hasSize(5);
            assertThat(user.total()).isZero();
        }

        @Test
        void oneReferenceSentBySixtyFourAtOnceIsSpentOnce() {
            List<JsonNode> entries = AtOnce.callers(64, _ -> user.debited("PLAN", "plan:1"));
            assertThat(entries).containsOnly(entries.getFirst());
            assertThat(user.total()).isEqualTo(10);
            assertThat(events.awaitPublished("CreditsSpent", user.user().value())).isNotNull();
            assertThat(events.publishedOf("CreditsSpent", user.user().value())).hasSize(1);
        }

        @Test
        void creditsOfANewDayPayForItsFirstDebit() {
            user.debited("PLAN", "plan:1");
            clock.set(NOON.plus(Duration.ofDays(1)));
            assertThat(user.debited("CHAT", "chat:1").get("balance_after").asInt()).isEqualTo(14);
        }

        @Test
        void onlyServicesThatMay() {
            String body =
                    "{\"user_id\": \"%s\", \"operation\": \"CHAT\", \"reference\": \"c\"}"
                            .formatted(user.user());
            for (String token :
                    List.of(
                            TestTokens.bearer(user.user()),
                            TestTokens.admin(user.user()),
                            TestTokens.service("goal-service", "credits:read"))) {
                user.internal(CreditStory.DEBITS, body, token).expectStatus().isForbidden();
            }
        }
    }

    @Nested
    class Grants {

        @Test
        void anAdminsGrantSaysWhoAndWhy() {
            JsonNode entry = json(grant("PURCHASED", 20, "ticket-7").expectStatus().isCreated());
            assertThat(entry.get("type").asString()).isEqualTo("GRANT");
            assertThat(entry.get("category").asString()).isEqualTo("PURCHASED");
            assertThat(entry.get("amount").asInt()).isEqualTo(20);
            assertThat(entry.get("granted_by").asString()).isEqualTo(admin.toString());
            assertThat(entry.get("reason").asString()).isEqualTo("For the trouble");
            assertThat(user.balance().get("purchased").asInt()).isEqualTo(20);
            assertThat(events.awaitPublished("CreditsGranted", user.user().value(), 3))
                    .last()
                    .satisfies(event -> {
                        assertThat(event.payload().get("granted_by").asString())
                                .isEqualTo(admin.toString());
                        assertThat(event.payload().get("reason").asString())
                                .isEqualTo("For the trouble");
                    });
        }

        @Test
        void aRepeatGrantsNothingMore() {
            JsonNode first = json(grant("PURCHASED", 20, "ticket-7").expectStatus().isCreated());
            assertThat(json(grant("PURCHASED", 20, "ticket-7"))).isEqualTo(first);
            problem(grant("PURCHASED", 21, "ticket-7"), 409, "REFERENCE_ALREADY_USED");
            assertThat(user.balance().get("purchased").asInt()).isEqualTo(20);
        }

        @Test
        void anIdempotencyKeyCanBeTheReference() {
            String body =
                    "{\"user_id\": \"%s\", \"kind\": \"kickstart\", \"amount\": 1, \"reason\": \"Why not\"}"
                            .formatted(user.user());
            invalid(user.internal(CreditStory.GRANTS, body, TestTokens.admin(admin)), "reference");
            JsonNode first = keyed(body);
            assertThat(keyed(body)).isEqualTo(first);
            assertThat(first.get("reference").asString()).isEqualTo("admin:the-key");
            assertThat(user.balance().get("kickstart").asInt()).isEqualTo(6);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{\"kind\": \"PURCHASED\", \"amount\": 1, \"reason\": \"r\"}                | user_id",
                    "{\"user_id\": \"%s\", \"amount\": 1, \"reason\": \"r\"}                    | kind",
                    "{\"user_id\": \"%s\", \"kind\": \"GOLD\", \"amount\": 1, \"reason\": \"r\"}| kind",
                    "{\"user_id\": \"%s\", \"kind\": \"DAILY\", \"amount\": 0, \"reason\": \"r\"}| amount",
                    "{\"user_id\": \"%s\", \"kind\": \"DAILY\", \"amount\": 1, \"reason\": \" \"}| reason",
                })
        void namesTheFieldThatCannotBeTaken(String body, String field) {
            invalid(
                    user.internal(
                            CreditStory.GRANTS,
                            body.replace("%s", user.user().toString()),
                            TestTokens.admin(admin)),
                    field);
        }

        @Test
        void onlyAdmins() {
            for (String token : List.of(TestTokens.bearer(admin), CreditStory.planner())) {
                user.internal(CreditStory.GRANTS, grantBody("PURCHASED", 1, "r"), token)
                        .expectStatus()
                        .isForbidden();
            }
        }

        private JsonNode keyed(String body) {
            return json(
                    http.post()
                            .uri(CreditStory.GRANTS)
                            .header("Authorization", TestTokens.admin(admin))
                            .header("Idempotency-Key", "the-key")
                            .header("Content-Type", "application/json")
                            .bodyValue(body)
                            .exchange()
                            .expectStatus()
                            .isCreated());
        }
    }

    @Nested
    class Refunds {

        @Test
        void oneGoesToTheKindsThatHadPaidAndSaysWhoAndWhy() {
            user.debited("PLAN", "plan:1");
            user.debited("PLAN", "plan:2");
            user.debited("REPLAN", "plan:3");
            assertThat(json(refund("plan:3", "null")).at("/kinds/kickstart").asInt()).isEqualTo(3);
            JsonNode entry = json(refund("plan:1", "null").expectStatus().isCreated());
            assertThat(entry.get("type").asString()).isEqualTo("REFUND");
            assertThat(entry.at("/kinds/daily").asInt()).isEqualTo(5);
            assertThat(entry.get("granted_by").asString()).isEqualTo("planner-service");
            assertThat(user.total()).isEqualTo(10);
            assertThat(events.awaitPublished("CreditsRefunded", user.user().value(), 2))
                    .extracting(event -> event.payload().get("reference").asString())
                    .containsExactly("plan:3", "plan:1");
        }

        @Test
        void thereIsOneForEachSpending() {
            user.debited("PLAN", "plan:1");
            JsonNode first = json(refund("plan:1", "2").expectStatus().isCreated());
            assertThat(json(refund("plan:1", "2"))).isEqualTo(first);
            problem(refund("plan:1", "3"), 409, "REFERENCE_ALREADY_USED");
            assertThat(user.total()).isEqualTo(12);
        }

        @Test
        void neverMoreThanWasSpent() {
            user.debited("PLAN", "plan:1");
            invalid(refund("plan:1", "6"), "amount");
            problem(refund("plan:2", "1"), 404, "SPENDING_NOT_FOUND");
            assertThat(user.total()).isEqualTo(10);
        }

        @Test
        void dailyCreditsOfAnEarlierDayStayGone() {
            user.debited("PLAN", "plan:1");
            clock.set(NOON.plus(Duration.ofDays(1)));
            assertThat(user.total()).isEqualTo(15);
            refund("plan:1", "null").expectStatus().isCreated();
            assertThat(user.total()).isEqualTo(15);
            assertThat(user.history("?from=2027-03-03T01:00:00Z").get("items"))
                    .extracting(entry ->
                            entry.get("type").asString() + " " + entry.get("amount").asInt())
                    .startsWith("EXPIRE -5", "REFUND 5");
        }

        @Test
        void simultaneousOnesPayBackOnce() {
            user.debited("PLAN", "plan:1");
            List<UUID> entries =
                    AtOnce.callers(
                            32,
                            _ -> UUID.fromString(json(refund("plan:1", "5")).get("id").asString()));
            assertThat(entries).containsOnly(entries.getFirst());
            assertThat(user.total()).isEqualTo(15);
        }

        @Test
        void adminsAndServicesThatMay() {
            user.debited("PLAN", "plan:1");
            String body = refundBody("plan:1", "1");
            user.internal(CreditStory.REFUNDS, body, TestTokens.bearer(user.user()))
                    .expectStatus()
                    .isForbidden();
            JsonNode entry =
                    json(
                            user.internal(CreditStory.REFUNDS, body, TestTokens.admin(admin))
                                    .expectStatus()
                                    .isCreated());
            assertThat(entry.get("granted_by").asString()).isEqualTo(admin.toString());
        }

        private ResponseSpec refund(String reference, String amount) {
            return user.internal(
                    CreditStory.REFUNDS, refundBody(reference, amount), CreditStory.planner());
        }

        private String refundBody(String reference, String amount) {
            return "{\"user_id\": \"%s\", \"reference\": \"%s\", \"amount\": %s, \"reason\": \"It did not help\"}"
                    .formatted(user.user(), reference, amount);
        }
    }

    private ResponseSpec grant(String kind, int amount, String reference) {
        return user.internal(
                CreditStory.GRANTS, grantBody(kind, amount, reference), TestTokens.admin(admin));
    }

    private String grantBody(String kind, int amount, String reference) {
        return "{\"user_id\": \"%s\", \"kind\": \"%s\", \"amount\": %d, \"reason\": \"For the trouble\", \"reference\": \"%s\"}"
                .formatted(user.user(), kind, amount, reference);
    }

    private static int status(ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }
}
