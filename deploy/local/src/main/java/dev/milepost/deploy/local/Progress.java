package dev.milepost.deploy.local;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/// One line for each step, with the time since the start.
final class Progress {

    private final long startedAt = System.nanoTime();
    private final Consumer<String> lines;

    Progress(Consumer<String> lines) {
        this.lines = lines;
    }

    void step(String what) {
        lines.accept(String.format(Locale.ROOT, "[%5.1f s] %s", seconds(), what));
    }

    private double seconds() {
        return Duration.ofNanos(System.nanoTime() - startedAt).toMillis() / 1000.0;
    }
}
