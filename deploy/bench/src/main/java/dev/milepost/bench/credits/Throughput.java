package dev.milepost.bench.credits;

import dev.milepost.bench.load.Bench;
import dev.milepost.bench.load.Measurement;
import dev.milepost.bench.load.Pgbench;
import dev.milepost.deploy.local.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/// Debits a second beside `pgbench` with the shortest statement that makes one.
final class Throughput {

    private static final int ROUNDS = 3;

    private final Bench bench;
    private final Pgbench pgbench;
    private final Duration warmUp;
    private final Duration time;
    private final Random random = new Random(1);
    private final AtomicInteger sent = new AtomicInteger();

    Throughput(Bench bench, Path scripts, Duration warmUp, Duration time) {
        this.bench = bench;
        this.pgbench = Pgbench.of(bench.jdbcUrl(), scripts);
        this.warmUp = warmUp;
        this.time = time;
    }

    /// Answers whether the goal is met by the median of the rounds, in each of which the service and `pgbench` take turns: the machine
    /// is not equally fast for long.
    ///
    /// @param goal the ratio that is aimed at
    boolean compare(String name, int firstPerson, int people, int clients, double goal) {
        for (int person = firstPerson; person < firstPerson + people; person++) {
            bench.ask(debit(name, person).request()); // grants the credits of the day
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Measurement service =
                    bench.measured(
                            Service.CREDIT,
                            clients,
                            () -> debit(name, firstPerson + random.nextInt(people)).request(),
                            round == 0 ? warmUp : warmUp.dividedBy(10),
                            time);
            bench.awaitPublished();
            Pgbench.Result same = pgbench(name, firstPerson, people, clients);
            report(name, clients, service, same);
            boolean failed = service.failed() > 0;
            ratios.add(failed ? 0 : service.perSecond() / same.perSecond());
        }
        double ratio = ratios.stream().sorted().toList().get(ROUNDS / 2);
        System.out.printf("%s: ratio %.2f, goal %.2f%n", name, ratio, goal);
        return ratio >= goal;
    }

    private static void report(String name, int clients, Measurement service, Pgbench.Result same) {
        System.out.printf(
                "%s: %d clients, %,.0f debits/s (p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, %d failed %s); pgbench %,.0f/s%n",
                name,
                clients,
                service.perSecond(),
                service.millis(50),
                service.millis(95),
                service.millis(99),
                service.failed(),
                service.firstFailure(),
                same.perSecond());
        System.out.printf(
                "CPU-µs a debit: service %.0f, database %.0f, broker %.0f, load %.0f%n",
                service.processor(Service.CREDIT.module()),
                service.processor("postgres"),
                service.processor("kafka"),
                service.processor("load"));
    }

    private Debit debit(String name, int person) {
        return new Debit(person, "rate-%s-%d".formatted(name, sent.getAndIncrement()));
    }

    private Pgbench.Result pgbench(String name, int firstPerson, int people, int clients) {
        Map<String, String> who =
                Map.of(
                        "first", Integer.toString(firstPerson),
                        "last", Integer.toString(firstPerson + people - 1));
        return bench.withoutService(() ->
                pgbench.run(
                        "debit-" + name,
                        List.of(script()),
                        who,
                        clients,
                        Math.toIntExact(time.toSeconds())));
    }

    private static String script() {
        try (InputStream script =
                Objects.requireNonNull(Throughput.class.getResourceAsStream("/debit.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
