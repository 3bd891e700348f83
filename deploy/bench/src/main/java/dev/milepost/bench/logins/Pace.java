package dev.milepost.bench.logins;

import dev.milepost.bench.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/// Sends requests at a steady pace, whether or not those before have been answered, as a crowd does.
final class Pace {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final double perSecond;
    private final IntSupplier request;
    private final ConcurrentLinkedQueue<Duration> times = new ConcurrentLinkedQueue<>();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();

    Pace(double perSecond, IntSupplier request) {
        this.perSecond = perSecond;
        this.request = request;
    }

    /// Returns when all are answered. A request is as late as it was due, not as it was sent.
    void run(Duration during) {
        long start = System.nanoTime();
        long count = Math.round(perSecond * during.toMillis() / 1000);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; number < count; number++) {
                long due = start + Math.round(number / perSecond * NANOS_PER_SECOND);
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> send(due));
            }
        }
    }

    private void send(long due) {
        int status = request.getAsInt();
        times.add(Duration.ofNanos(System.nanoTime() - due));
        statuses.computeIfAbsent(status, _ -> new LongAdder()).increment();
    }

    Latencies latencies() {
        return new Latencies(List.copyOf(times));
    }

    Map<Integer, LongAdder> statuses() {
        return new TreeMap<>(statuses);
    }
}
