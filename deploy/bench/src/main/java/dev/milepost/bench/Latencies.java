package dev.milepost.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Measured times, sorted.
public record Latencies(List<Duration> sorted) {

    public Latencies {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    /// The smallest time that so many percent of the measurements do not exceed (nearest rank).
    public Duration percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    public String line(String what) {
        return String.format(
                Locale.ROOT,
                "%-58s n=%-4d p50 %8.1f ms   p95 %8.1f ms   max %8.1f ms",
                what,
                sorted.size(),
                millis(percentile(50)),
                millis(percentile(95)),
                millis(sorted.getLast()));
    }

    public static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
