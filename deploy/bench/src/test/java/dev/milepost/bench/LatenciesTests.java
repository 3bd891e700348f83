package dev.milepost.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTests {

    private static final List<Duration> DOWN_FROM_100 =
            LongStream.rangeClosed(1, 100).mapToObj(i -> Duration.ofMillis(101 - i)).toList();

    @Test
    void percentilesAreOfTheNearestRank() {
        Latencies latencies = new Latencies(DOWN_FROM_100);
        assertThat(latencies.percentile(50)).isEqualTo(Duration.ofMillis(50));
        assertThat(latencies.percentile(95)).isEqualTo(Duration.ofMillis(95));
        assertThat(latencies.percentile(100)).isEqualTo(Duration.ofMillis(100));
        assertThat(new Latencies(List.of(Duration.ofMillis(7))).percentile(50))
                .isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void nothingMeasuredIsNoResult() {
        assertThatThrownBy(() -> new Latencies(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
