package dev.milepost.bench.tasks;

import java.time.Duration;
import java.util.List;

/// How much is measured, and for how long each.
///
/// @param clients how many at a time, in turn
/// @param seconds for as many clients, in the same order
/// @param connections how many at a time, to see whether many slow the service down
/// @param learning how long the JVMs are warmed up with each operation
record Extent(
        Population population,
        List<Integer> clients,
        List<Integer> seconds,
        List<Integer> connections,
        int secondsEach,
        Duration learning,
        Duration warmUp) {

    static final Extent FULL =
            new Extent(
                    new Population(10_000, 1_000_000),
                    List.of(1, 16, 100),
                    List.of(2, 3, 5),
                    List.of(10, 30, 100, 300, 1000),
                    4,
                    Duration.ofSeconds(24),
                    Duration.ofMillis(500));

    static final Extent QUICK =
            new Extent(
                    new Population(2_000, 200_000),
                    List.of(1, 100),
                    List.of(1, 2),
                    List.of(10, 100, 1000),
                    2,
                    Duration.ofSeconds(12),
                    Duration.ofMillis(300));

    /// The same people and their tasks, so few that search has nothing to do.
    static final Population SMALL = new Population(100, 10_000);
}
