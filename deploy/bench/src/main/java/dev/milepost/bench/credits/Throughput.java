package dev.milepost.bench.credits;

import dev.milepost.bench.load.Bench;
import dev.milepost.bench.load.Measurement;
import dev.milepost.bench.load.People;
import dev.milepost.bench.load.Pgbench;
import dev.milepost.bench.load.Statement;
import dev.milepost.bench.load.StatementLog;
import dev.milepost.deploy.local.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/// Debits a second beside `pgbench` with the statements that the service sends for one.
final class Throughput {

    private static final JsonMapper JSON = new JsonMapper();

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

    /// @param goal the ratio that is aimed at
    void compare(String name, int firstPerson, int people, int clients, double goal) {
        for (int person = firstPerson; person < firstPerson + people; person++) {
            bench.ask(debit(name, person).request()); // grants the credits of the day
        }
        Measurement service =
                bench.measured(
                        Service.CREDIT,
                        clients,
                        () -> debit(name, firstPerson + random.nextInt(people)).request(),
                        warmUp,
                        time);
        bench.awaitPublished();
        Pgbench.Result same = pgbench(name, firstPerson, people, clients);
        System.out.printf(
                "%s: %d clients, %,.0f debits/s (p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, %d failed %s); pgbench %,.0f/s; ratio %.2f, goal %.2f%n",
                name,
                clients,
                service.perSecond(),
                service.millis(50),
                service.millis(95),
                service.millis(99),
                service.failed(),
                service.firstFailure(),
                same.perSecond(),
                service.perSecond() / same.perSecond(),
                goal);
    }

    private Debit debit(String name, int person) {
        return new Debit(person, "rate-%s-%d".formatted(name, sent.getAndIncrement()));
    }

    private Pgbench.Result pgbench(String name, int firstPerson, int people, int clients) {
        Debit debit = debit(name, firstPerson);
        String person = People.id(firstPerson).toString();
        StringBuilder entry = new StringBuilder();
        List<Statement> statements;
        try (StatementLog log = bench.statementLog()) {
            statements =
                    log.during(
                            () ->
                                    entry.append(
                                            JSON.readTree(bench.ask(debit.request()).body())
                                                    .path("id")
                                                    .asString()),
                            List.of(person, debit.reference()));
        }
        bench.awaitPublished();
        Map<String, String> changing =
                Map.of(
                        person,
                        Pgbench.id(People.PREFIX, "person"),
                        entry.toString(),
                        Pgbench.id("00000000-0000-7000-a000-", "fresh"),
                        debit.reference(),
                        "('pgbench-' || :fresh)");
        String prelude =
                """
                \\set number random(%d, %d)
                \\set person :number + %d
                \\set fresh random(%d, %d)
                """
                        .formatted(
                                firstPerson,
                                firstPerson + people - 1,
                                People.FIRST,
                                People.FIRST,
                                9 * People.FIRST);
        return bench.withoutService(() ->
                pgbench.run(
                        "debit-" + name,
                        List.of(new Pgbench.Script(prelude, statements, changing)),
                        clients,
                        Math.toIntExact(time.toSeconds())));
    }
}
