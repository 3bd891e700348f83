package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TogetherTests {

    @Test
    void doesAllOfIt() {
        AtomicInteger done = new AtomicInteger();

        Together.run(List.of(done::incrementAndGet, done::incrementAndGet), 1);

        assertThat(done).hasValue(2);
    }

    @Test
    void doesNotWaitForTheRestWhenOneFails() {
        CountDownLatch never = new CountDownLatch(1);
        Runnable waits =
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException released) {
                        Thread.currentThread().interrupt();
                    }
                };
        Runnable fails =
                () -> {
                    throw new StartFailed("it does not start");
                };

        assertThatThrownBy(() -> Together.run(List.of(waits, fails)))
                .isInstanceOf(StartFailed.class)
                .hasMessage("it does not start");
    }
}
