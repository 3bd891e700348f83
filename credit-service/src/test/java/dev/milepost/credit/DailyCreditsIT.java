package dev.milepost.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.ledger.CreditAccount;
import dev.milepost.credit.ledger.CurrentAccount;
import dev.milepost.credit.ledger.Operation;
import dev.milepost.credit.ledger.SpendCredits;
import dev.milepost.credit.ledger.SpendCreditsHandler;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// A month of many users around the world, each of whom is served by two instances of the service at the same moment. One of
/// them is started anew every ten days.
@ServiceTest
@DisplayName(
        "CRED-2: daily credits are given once each UTC day, whenever and however often they are asked for")
class DailyCreditsIT {

    private static final int USERS = Integer.getInteger("milepost.test.users", 24);
    private static final int DAYS = 30;
    private static final int DAYS_BETWEEN_STARTS = 10;
    private static final int ZONES = 24;
    private static final int AT_ONCE = 12;
    private static final LocalDate FIRST = LocalDate.parse("2027-06-01");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Autowired ApplicationContext first;
    @Autowired TestClock clock;
    @Autowired DatabaseClient database;

    private @Nullable ConfigurableApplicationContext second;

    private final List<UserId> users =
            Stream.generate(() -> new UserId(UuidV7.next())).limit(USERS).toList();

    @AfterEach
    void oneInstanceAndNow() {
        stopSecond();
        clock.reset();
    }

    @Test
    void thirtyDaysAreThirtyGrantsAndTheLastDaysCreditsGo() {
        for (int hour = 0; hour < DAYS * ZONES; hour++) {
            if (hour % (DAYS_BETWEEN_STARTS * ZONES) == 0) {
                stopSecond();
                second = AnotherInstance.start(clock);
            }
            hourPasses(hour);
        }
        assertThat(usersWith("type = 'GRANT' AND reference LIKE 'daily:%' AND daily = 10", DAYS))
                .isEqualTo(USERS);
        assertThat(usersWith("type = 'SPEND'", DAYS)).isEqualTo(USERS);
        assertThat(usersWith("type = 'EXPIRE' AND daily = -9", DAYS - 1)).isEqualTo(USERS);
        assertThat(usersWith("type = 'GRANT' AND reference = 'kickstart'", 1)).isEqualTo(USERS);
        assertThat(usersWith("TRUE", 3 * DAYS)).isEqualTo(USERS);
        assertThat(mismatches()).isZero();
    }

    /// Those for whom it is nine in the morning look at their credits and spend one.
    private void hourPasses(int hour) {
        clock.set(
                FIRST.atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC).plus(Duration.ofHours(hour)));
        Flux<UserId> awake =
                Flux.fromStream(
                        IntStream.range(0, USERS)
                                .filter(number -> number % ZONES == hour % ZONES)
                                .mapToObj(users::get));
        StepVerifier.create(awake.flatMap(user -> servedTwice(user, hour / ZONES), AT_ONCE).then())
                .expectComplete()
                .verify(PATIENCE);
    }

    private Mono<Void> servedTwice(UserId user, int day) {
        ApplicationContext other = Objects.requireNonNull(second);
        return day % 2 == 0
                ? Mono.when(looked(first, user), spent(other, user, day))
                : Mono.when(looked(other, user), spent(first, user, day));
    }

    private static Mono<CreditAccount> looked(ApplicationContext instance, UserId user) {
        return instance.getBean(CurrentAccount.class).of(user);
    }

    private static Mono<?> spent(ApplicationContext instance, UserId user, int day) {
        return instance.getBean(SpendCreditsHandler.class)
                .handle(new SpendCredits(user, Operation.CHAT, "chat:" + day, 1));
    }

    private void stopSecond() {
        if (second != null) {
            second.close();
        }
    }

    private long usersWith(String entries, int count) {
        return asked(
                """
                SELECT count(*) FROM (SELECT user_id FROM ledger_entries
                                       WHERE user_id = ANY(:users) AND %s
                                       GROUP BY user_id
                                      HAVING count(*) = %d) AS found
                """
                        .formatted(entries, count));
    }

    private long mismatches() {
        return asked("SELECT count(*) FROM ledger_mismatches WHERE user_id = ANY(:users)");
    }

    private long asked(String question) {
        List<Long> answers = new ArrayList<>();
        StepVerifier.create(
                        database.sql(question)
                                .bind(
                                        "users",
                                        users.stream().map(UserId::value).toArray(UUID[]::new))
                                .mapValue(Long.class)
                                .one()
                                .doOnNext(answers::add))
                .expectNextCount(1)
                .verifyComplete();
        return answers.getFirst();
    }
}
