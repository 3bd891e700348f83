package dev.milepost.credit;

import static dev.milepost.credit.CreditStory.idOf;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.reservation.ReservationSweep;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.test.StepVerifier;

@ServiceTest
@DisplayName("CRED-3, PLAN-7: what became of a plan closes what the planner left open")
class ReconciliationIT extends SomebodysCredits {

    @Autowired Events events;
    @Autowired ReservationSweep sweep;
    final UUID goal = UuidV7.next();

    @ParameterizedTest
    @CsvSource({
        "PlanGenerated, generated_at",
        "PlanRegenerated, generated_at",
        "PlanProposed, proposed_at"
    })
    void aPlanByTheModelIsPaidFor(String fact, String at) {
        UUID reservation = reserved(7);
        told(fact, Map.of("number", 7, "source", "MODEL", at, NOON.plusSeconds(60)));
        assertThat(spendings()).isEqualTo(1);
        assertThat(user.total()).isEqualTo(10);
        user.settle(reservation).expectStatus().isOk();
        assertThat(user.total()).isEqualTo(10);
    }

    @Test
    void aPlanThatWasPaidForIsNotPaidForAgain() {
        user.settle(reserved(1)).expectStatus().isOk();
        generated(1, "MODEL", NOON.plusSeconds(60));
        assertThat(spendings()).isEqualTo(1);
        assertThat(user.total()).isEqualTo(10);
    }

    @Test
    void aPlanByRuleCostsNothing() {
        UUID reservation = reserved(1);
        generated(1, "BUILT_IN", NOON.plusSeconds(60));
        assertThat(user.total()).isEqualTo(15);
        problem(user.settle(reservation), 409, "RESERVATION_ALREADY_CLOSED");
        user.release(reservation).expectStatus().isOk();
    }

    @Test
    void aPlanThatIsToldOfAfterItsReservationRanOutIsPaidForLate() {
        reserved(1);
        runOut();
        assertThat(user.total()).isEqualTo(15);
        generated(1, "MODEL", NOON.plusSeconds(60));
        assertThat(spendings()).isEqualTo(1);
        assertThat(user.total()).isEqualTo(10);
    }

    @Test
    void nobodyGoesBelowZeroForThat() {
        reserved(1);
        runOut();
        for (int i = 0; i < 3; i++) {
            user.debited("PLAN", "another:" + i);
        }
        generated(1, "MODEL", NOON.plusSeconds(60));
        assertThat(spendings()).isEqualTo(3);
        assertThat(user.total()).isZero();
    }

    @Test
    void whatWasGivenBackStaysGivenBack() {
        user.release(reserved(1)).expectStatus().isOk();
        generated(1, "MODEL", NOON.plusSeconds(60));
        assertThat(spendings()).isZero();
        assertThat(user.total()).isEqualTo(15);
    }

    @Test
    void aPlanOfBeforeSaysNothingOfALaterTry() {
        reserved(2);
        generated(2, "BUILT_IN", NOON.minusSeconds(60));
        assertThat(user.balance().get("held").asInt()).isEqualTo(5);
    }

    @Test
    void aGoalWithoutAPlanGivesAllOfItsReservationsBack() {
        reserved(1);
        reserved(2);
        UUID another = idOf(user.reserved("PLAN", "plan:%s:1".formatted(UuidV7.next())));
        told("PlanFailed", Map.of("failed_at", NOON.plusSeconds(60)));
        assertThat(user.balance().get("held").asInt()).isEqualTo(5);
        user.settle(another).expectStatus().isOk();
    }

    @Test
    void aPlanThatNobodyReservedForChangesNothing() {
        generated(1, "MODEL", NOON);
        assertThat(user.total()).isEqualTo(15);
    }

    private UUID reserved(int number) {
        return idOf(user.reserved("PLAN", "plan:%s:%d".formatted(goal, number)));
    }

    private void runOut() {
        clock.advance(Duration.ofMinutes(11));
        StepVerifier.create(sweep.run()).verifyComplete();
    }

    private void generated(int number, String source, Instant at) {
        told("PlanGenerated", Map.of("number", number, "source", source, "generated_at", at));
    }

    private void told(String fact, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.replaceAll((_, value) -> value instanceof Instant ? value.toString() : value);
        all.put("goal_id", goal);
        all.put("user_id", user.user().value());
        events.awaitHandled(
                events.publish(
                        "planner",
                        fact,
                        user.user(),
                        goal,
                        Contracts.example("planner", fact, all)));
    }

    private int spendings() {
        return user.history("?type=SPEND").get("items").size();
    }
}
