package dev.milepost.credit;

import static dev.milepost.credit.CreditStory.idOf;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.reservation.ReservationSweep;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("CRED-3, PLAN-7: credits are reserved, then spent or given back")
class ReservationsIT extends SomebodysCredits {

    @Autowired Events events;
    @Autowired ReservationSweep sweep;
    @Autowired TransactionalOperator transactions;

    @Test
    void whatIsReservedAndSettledIsSpentOnce() {
        JsonNode reservation = user.reserved("PLAN", "plan:1");
        assertThat(reservation.get("amount").asInt()).isEqualTo(5);
        assertThat(reservation.get("state").asString()).isEqualTo("HELD");
        assertThat(Instant.parse(reservation.get("expires_at").asString()))
                .isBetween(NOON.plusSeconds(600), NOON.plusSeconds(660));
        assertThat(user.balance().get("held").asInt()).isEqualTo(5);
        assertThat(user.total()).isEqualTo(10);

        user.settle(idOf(reservation)).expectStatus().isOk();
        JsonNode again = json(user.settle(idOf(reservation)).expectStatus().isOk());

        assertThat(again.get("state").asString()).isEqualTo("SETTLED");
        assertThat(user.total()).isEqualTo(10);
        assertThat(user.balance().get("held").asInt()).isZero();
        JsonNode entry = user.history("?type=SPEND").get("items").get(0);
        assertThat(entry.get("category").asString()).isEqualTo("PLAN");
        assertThat(entry.get("amount").asInt()).isEqualTo(-5);
        assertThat(entry.get("reference").asString()).isEqualTo("plan:1");
        List<PublishedEvent> spent = events.awaitPublished("CreditsSpent", user.user().value(), 1);
        assertThat(spent).hasSize(1);
        assertThat(spent.getFirst().payload().get("amount").asInt()).isEqualTo(5);
        assertThat(spent.getFirst().payload().get("balance_after").asInt()).isEqualTo(10);
        assertBooksBalance();
    }

    @Test
    void whatIsReleasedIsThereAgain() {
        UUID reservation = idOf(user.reserved("REPLAN", "plan:2"));
        assertThat(user.total()).isEqualTo(12);
        user.release(reservation).expectStatus().isOk();
        user.release(reservation).expectStatus().isOk();
        assertThat(user.total()).isEqualTo(15);
        assertThat(user.history("?type=SPEND").get("items")).isEmpty();
    }

    @Test
    void whatIsFreeAgainStandsInTheHistoryAndMovesNothing() {
        user.release(idOf(user.reserved("PLAN", "plan:1"))).expectStatus().isOk();
        user.release(idOf(user.reserved("PLAN", "plan:1"))).expectStatus().isOk();
        assertThat(user.history("?type=RELEASE").get("items"))
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.get("amount").asInt()).isZero();
                    assertThat(entry.get("balance_after").asInt()).isEqualTo(15);
                    assertThat(entry.get("reference").asString()).isEqualTo("plan:1");
                });
        assertBooksBalance();
    }

    @Test
    void whatWasNotUsedIsFreeAgain() {
        JsonNode reservation =
                json(
                        user.reserve(
                                        """
                                        {"user_id": "%s", "operation": "TRANSCRIPTION", "reference": "talk", "units": 2}
                                        """
                                                .formatted(user.user()))
                                .expectStatus()
                                .isCreated());
        assertThat(reservation.get("amount").asInt()).isEqualTo(10);
        invalid(user.settle(idOf(reservation), 11), "amount");
        JsonNode settled = json(user.settle(idOf(reservation), 5).expectStatus().isOk());
        assertThat(settled.get("amount").asInt()).isEqualTo(5);
        assertThat(user.total()).isEqualTo(10);
        assertThat(user.history("?reference=talk").get("items"))
                .extracting(
                        entry -> entry.get("type").asString() + " " + entry.get("amount").asInt())
                .containsExactly("RELEASE 0", "SPEND -5");
        assertBooksBalance();
    }

    @Test
    void whatWasNotUsedOnAnotherDayIsGone() {
        UUID reservation = idOf(user.reserved("PLAN", "plan:1"));
        clock.set(NOON.plus(Duration.ofDays(1)));
        assertThat(user.total()).isEqualTo(15);
        user.settle(reservation, 2).expectStatus().isOk();
        assertThat(user.total()).isEqualTo(15);
        assertBooksBalance();
    }

    @Test
    void theSameReferenceIsTheSameReservation() {
        JsonNode first = user.reserved("PLAN", "plan:1");
        assertThat(user.reserved("PLAN", "plan:1")).isEqualTo(first);
        assertThat(user.total()).isEqualTo(10);
        user.settle(idOf(first)).expectStatus().isOk();
        assertThat(user.reserved("PLAN", "plan:1").get("state").asString()).isEqualTo("SETTLED");
        assertThat(user.total()).isEqualTo(10);
    }

    @Test
    void whatWasGivenBackCanBeReservedAgain() {
        UUID first = idOf(user.reserved("PLAN", "plan:1"));
        user.release(first).expectStatus().isOk();
        UUID second = idOf(user.reserved("PLAN", "plan:1"));
        assertThat(second).isEqualTo(first);
        assertThat(user.total()).isEqualTo(10);
        user.settle(second).expectStatus().isOk();
        assertThat(user.total()).isEqualTo(10);
        assertBooksBalance();
    }

    @Test
    void aClosedReservationStaysAsItIs() {
        UUID spent = idOf(user.reserved("PLAN", "plan:1"));
        user.settle(spent).expectStatus().isOk();
        assertThat(
                        problem(user.release(spent), 409, "RESERVATION_ALREADY_CLOSED")
                                .get("reservation_state")
                                .asString())
                .isEqualTo("SETTLED");
        UUID released = idOf(user.reserved("PLAN", "plan:2"));
        user.release(released).expectStatus().isOk();
        problem(user.settle(released), 409, "RESERVATION_ALREADY_CLOSED");
        problem(user.settle(UuidV7.next()), 404, "RESERVATION_NOT_FOUND");
        problem(user.release(UuidV7.next()), 404, "RESERVATION_NOT_FOUND");
    }

    @Test
    void nobodySpendsMoreThanThereIs() {
        for (int i = 1; i <= 3; i++) {
            user.reserved("PLAN", "plan:" + i);
        }
        JsonNode problem = problem(user.reserve("REPLAN", "plan:4"), 402, "INSUFFICIENT_CREDITS");
        assertThat(problem.get("required").asInt()).isEqualTo(3);
        assertThat(problem.get("available").asInt()).isZero();
        assertThat(user.balance().get("held").asInt()).isEqualTo(15);
    }

    @Test
    void sixtyFourAtOnceGetWhatThereIsAndNoMore() {
        List<Integer> answers =
                AtOnce.callers(64, i -> status(user.reserve("REPLAN", "plan:" + i)));
        assertThat(answers).containsOnly(201, 402).filteredOn(status -> status == 201).hasSize(5);
        assertThat(user.total()).isZero();
        assertThat(user.balance().get("held").asInt()).isEqualTo(15);
        assertBooksBalance();
    }

    @Test
    void oneReservationSettledBySixtyFourAtOnceIsSpentOnce() {
        UUID reservation = idOf(user.reserved("PLAN", "plan:1"));
        assertThat(AtOnce.callers(64, _ -> status(user.settle(reservation)))).containsOnly(200);
        assertThat(user.total()).isEqualTo(10);
        assertThat(user.history("?type=SPEND").get("items")).hasSize(1);
        assertBooksBalance();
    }

    @Test
    void oneReferenceAskedForBySixtyFourAtOnceIsOneReservation() {
        List<UUID> reservations = AtOnce.callers(64, _ -> idOf(user.reserved("PLAN", "plan:1")));
        assertThat(reservations).containsOnly(reservations.getFirst());
        assertThat(user.balance().get("held").asInt()).isEqualTo(5);
        assertThat(user.total()).isEqualTo(10);
    }

    @Test
    void settledReleasedAndSweptAtOnceItEndsInOneWay() {
        UUID reservation = idOf(user.reserved("PLAN", "plan:1"));
        clock.advance(Duration.ofMinutes(11));
        List<Integer> answers = AtOnce.callers(48, i -> end(reservation, i));
        int total = user.total();
        assertThat(answers).containsOnly(200, 409);
        assertThat(total).isIn(10, 15);
        assertThat(user.balance().get("held").asInt()).isZero();
        assertThat(user.history("?type=SPEND").get("items")).hasSize((15 - total) / 5);
        assertBooksBalance();
    }

    @Test
    void theSweepPassesByAnAccountThatSomebodyIsAtWorkOn() {
        UUID forgotten = idOf(user.reserved("PLAN", "plan:1"));
        clock.advance(Duration.ofMinutes(11));
        StepVerifier.create(
                        lockedAccount()
                                .then(Mono.fromFuture(() -> sweep.run().toFuture()))
                                .then(stateOf(forgotten))
                                .as(transactions::transactional))
                .expectNext("HELD")
                .expectComplete()
                .verify(Duration.ofSeconds(10));
        StepVerifier.create(sweep.run()).verifyComplete();
        assertThat(user.total()).isEqualTo(15);
        assertBooksBalance();
    }

    @Test
    void whatNobodySettlesGoesBackWhenItsTimeIsOver() {
        UUID forgotten = idOf(user.reserved("PLAN", "plan:1"));
        clock.advance(Duration.ofMinutes(9));
        UUID later = idOf(user.reserved("REPLAN", "plan:2"));
        clock.advance(Duration.ofMinutes(2));
        StepVerifier.create(Flux.merge(sweep.run(), sweep.run())).verifyComplete();
        assertThat(user.total()).isEqualTo(12);
        problem(user.settle(forgotten), 409, "RESERVATION_ALREADY_CLOSED");
        user.release(forgotten).expectStatus().isOk();
        user.settle(later).expectStatus().isOk();
        assertBooksBalance();
    }

    @Test
    void whatADebitPaidForCanOnlyBeReleased() {
        UUID reservation = idOf(user.reserved("PLAN", "plan:1"));
        user.debited("PLAN", "plan:1");
        problem(user.settle(reservation), 409, "RESERVATION_PAID_OTHERWISE");
        user.release(reservation).expectStatus().isOk();
        assertThat(user.total()).isEqualTo(10);
        assertBooksBalance();
    }

    @Test
    void dailyCreditsGivenBackOnAnotherDayAreGone() {
        UUID reservation = idOf(user.reserved("PLAN", "plan:1"));
        clock.set(NOON.plus(Duration.ofDays(1)));
        assertThat(user.total()).isEqualTo(15);
        user.release(reservation).expectStatus().isOk();
        assertThat(user.total()).isEqualTo(15);
        assertBooksBalance();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"operation\": \"PLAN\", \"reference\": \"p\"}                        | user_id",
                "{\"user_id\": \"me\", \"operation\": \"PLAN\", \"reference\": \"p\"}   | user_id",
                "{\"user_id\": \"%s\", \"operation\": \"DANCE\", \"reference\": \"p\"}  | operation",
                "{\"user_id\": \"%s\", \"reference\": \"p\"}                            | operation",
                "{\"user_id\": \"%s\", \"operation\": \"PLAN\"}                         | reference",
                "{\"user_id\": \"%s\", \"operation\": \"PLAN\", \"reference\": \" \"}   | reference",
                "{\"user_id\": \"%s\", \"operation\": \"CHAT\", \"reference\": \"p\", \"units\": 0} | units",
            })
    void namesTheFieldThatCannotBeTaken(String body, String field) {
        invalid(user.reserve(body.replace("%s", user.user().toString())), field);
    }

    @Test
    @DisplayName("EDGE-2: only services that may")
    void theScopeIsNeeded() {
        String body =
                "{\"user_id\": \"%s\", \"operation\": \"PLAN\", \"reference\": \"p\"}"
                        .formatted(user.user());
        for (String token :
                List.of(
                        TestTokens.bearer(user.user()),
                        TestTokens.service("planner-service", "credits:read"))) {
            user.internal(CreditStory.RESERVATIONS, body, token).expectStatus().isForbidden();
            user.internal(CreditStory.RESERVATIONS + "/" + UuidV7.next() + "/settle", "", token)
                    .expectStatus()
                    .isForbidden();
        }
        http.post().uri(CreditStory.RESERVATIONS).exchange().expectStatus().isUnauthorized();
        assertThat(user.total()).isEqualTo(15);
    }

    /// Ends a reservation in one of the three ways.
    private int end(UUID reservation, int way) {
        return switch (way % 3) {
            case 0 -> status(user.settle(reservation));
            case 1 -> status(user.release(reservation));
            default -> {
                StepVerifier.create(sweep.run()).verifyComplete();
                yield 200;
            }
        };
    }

    private static int status(ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }

    private Mono<UUID> lockedAccount() {
        return database.sql(
                        "SELECT user_id FROM credit_accounts WHERE user_id = :user_id FOR UPDATE")
                .bind("user_id", user.user().value())
                .mapValue(UUID.class)
                .one();
    }

    private Mono<String> stateOf(UUID reservation) {
        return database.sql("SELECT state FROM reservations WHERE id = :id")
                .bind("id", reservation)
                .mapValue(String.class)
                .one();
    }

    private void assertBooksBalance() {
        Books.assertBalanced(database, user.user());
    }
}
