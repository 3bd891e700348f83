package dev.milepost.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RepeatedWorkTests {

    private final AtomicInteger turns = new AtomicInteger();

    @Test
    void aTurnThatFailsDoesNotEndTheWork() {
        RepeatedWork work =
                new RepeatedWork(
                        "counting",
                        Duration.ofMillis(1),
                        () -> {
                            if (turns.incrementAndGet() == 1) {
                                throw new IllegalStateException("The first turn fails");
                            }
                            return turns.get() == 2
                                    ? Mono.error(new IllegalStateException("So does the second"))
                                    : Mono.empty();
                        });
        work.start();
        assertThat(work.isRunning()).isTrue();
        await().until(() -> turns.get() > 3);
        work.stop();
        assertThat(work.isRunning()).isFalse();
    }

    @Test
    void noTurnBeginsBeforeTheOneBeforeHasEnded() {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        RepeatedWork work =
                new RepeatedWork(
                        "slow work",
                        Duration.ofMillis(1),
                        () ->
                                Mono.fromRunnable(() ->
                                                most.accumulateAndGet(
                                                        atOnce.incrementAndGet(), Math::max))
                                        .then(Mono.delay(Duration.ofMillis(10)))
                                        .doOnNext(_ -> atOnce.decrementAndGet())
                                        .doOnNext(_ -> turns.incrementAndGet())
                                        .then());
        work.start();
        await().until(() -> turns.get() > 3);
        work.stop();
        assertThat(most).hasValue(1);
    }
}
