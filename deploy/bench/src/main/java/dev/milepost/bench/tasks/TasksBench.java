package dev.milepost.bench.tasks;

import dev.milepost.bench.ProductionFlags;
import dev.milepost.bench.load.Bench;
import dev.milepost.bench.load.Measurement;
import dev.milepost.bench.load.Pgbench;
import dev.milepost.bench.load.Request;
import dev.milepost.bench.load.StatementLog;
import dev.milepost.bench.load.Tokens;
import dev.milepost.deploy.local.LocalDatabase;
import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import dev.milepost.deploy.local.SuiteOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// Measures the task service with a million tasks: each operation by 1 to 100 clients in a closed loop, directly and through the
/// gateway, beside `pgbench` with the statements that the service sends for it; search beside search in a hundredth of the tasks;
/// and up to 1,000 connections. Prints tables for `deploy/bench/README.md`.
public final class TasksBench {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int NEXT_PAGES = 200;
    private static final int SEARCHING = 16;

    private final Bench bench;
    private final Extent extent;
    private final Set<Operation> operations;
    private final Shares shares;
    private final Workload workload;
    private final Pgbench pgbench;
    private final Report report = new Report();
    private final Map<Operation, List<Recorded>> recorded = new EnumMap<>(Operation.class);

    private TasksBench(Bench bench, Extent extent, Set<Operation> operations, Path scripts) {
        this.bench = bench;
        this.extent = extent;
        this.operations = operations;
        this.shares = new Shares(extent.population());
        this.workload = new Workload(shares);
        this.pgbench = Pgbench.of(bench.jdbcUrl(), scripts);
    }

    /// @param arguments `quick` for a fifth of the tasks and a third of the time; names of operations for these only
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        Extent extent = List.of(arguments).contains("quick") ? Extent.QUICK : Extent.FULL;
        Set<Operation> operations = Operation.named(List.of(arguments));
        Path repository = Path.of(System.getProperty("milepost.repository", "."));
        Path home = repository.resolve("deploy/bench/target/suite").toAbsolutePath();
        SuiteOptions options =
                SuiteOptions.isolated(repository, home)
                        .withServices(EnumSet.of(Service.GATEWAY, Service.TASK))
                        .withDatabase(LocalDatabase.ROOMY)
                        .withFlags(ProductionFlags.all());
        try (Tokens tokens = Tokens.trustedBy(options);
                Suite suite = Suite.startFresh(tokens.trusted(options));
                Bench bench = new Bench(suite, tokens::of, Service.TASK)) {
            TasksBench tasks = new TasksBench(bench, extent, operations, home.resolve("pgbench"));
            try {
                tasks.measure(tokens);
            } finally {
                tasks.report.print(extent);
            }
        }
    }

    private void measure(Tokens tokens) {
        prepare(tokens);
        compare();
        connect();
        if (operations.contains(Operation.SEARCH)) {
            search();
        }
    }

    private void prepare(Tokens tokens) {
        Thread signing = Thread.ofPlatform().start(() -> tokens.sign(1, shares.withTokens()));
        seed(extent.population());
        join(signing);
        for (int i = 0; i < NEXT_PAGES; i++) {
            knowNextPage(1 + shares.random().nextInt(shares.readers()));
        }
        record();
        for (Operation operation : operations) {
            step("Warming up: " + operation.words());
            warmUp(operation);
        }
        bench.awaitPublished();
    }

    private void seed(Population population) {
        long begun = System.nanoTime();
        bench.sql("TRUNCATE tasks CASCADE");
        long tasks = new Seed(bench.jdbcUrl(), population).run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        report.seeded(population.people(), tasks, seconds);
        step("%,d tasks in %.0f s".formatted(tasks, seconds));
    }

    private void knowNextPage(int person) {
        String page = bench.ask(Request.get(person, Workload.firstPage())).body();
        workload.know(person, JSON.readTree(page).path("next_cursor").asString());
    }

    private void record() {
        try (StatementLog log = bench.statementLog()) {
            for (Operation operation : operations) {
                recorded.put(operation, new Recorder(bench, log, workload, shares).of(operation));
            }
        }
    }

    private void warmUp(Operation operation) {
        for (Service service : List.of(Service.GATEWAY, Service.TASK)) {
            bench.measured(
                    service,
                    SEARCHING,
                    () -> workload.next(operation),
                    Duration.ZERO,
                    extent.learning().dividedBy(2));
        }
    }

    private void compare() {
        for (Operation operation : operations) {
            for (int turn = 0; turn < extent.clients().size(); turn++) {
                int clients = extent.clients().get(turn);
                Duration time = Duration.ofSeconds(extent.seconds().get(turn));
                step("%s, %d clients".formatted(operation.words(), clients));
                Measurement direct = measured(operation, Service.TASK, clients, time);
                Pgbench.Result same = pgbench(operation, turn);
                Measurement through = measured(operation, Service.GATEWAY, clients, time);
                report.compared(operation, direct, same, through);
            }
        }
    }

    private Measurement measured(Operation operation, Service through, int clients, Duration time) {
        Measurement measured =
                bench.measured(
                        through, clients, () -> workload.next(operation), extent.warmUp(), time);
        bench.awaitPublished();
        return measured;
    }

    private Pgbench.Result pgbench(Operation operation, int turn) {
        int clients = extent.clients().get(turn);
        Choice choice = shares.ofPgbench(operation, turn, extent.clients().size());
        List<Pgbench.Script> requests =
                recorded.getOrDefault(operation, List.of()).stream()
                        .map(request -> request.about(choice))
                        .toList();
        return bench.withoutService(
                () -> pgbench.run(operation.id(), requests, clients, extent.seconds().get(turn)));
    }

    private void connect() {
        for (Operation operation : Operation.ofManyConnections(operations)) {
            for (int connections : extent.connections()) {
                step("%s, %d connections".formatted(operation.words(), connections));
                Duration time = Duration.ofSeconds(extent.secondsEach());
                report.connected(operation, measured(operation, Service.TASK, connections, time));
            }
        }
    }

    /// The people of the small number of tasks are like those of the large one, but for those with very many tasks.
    private void search() {
        Population large = extent.population();
        for (int clients : List.of(1, SEARCHING)) {
            report.searched(large.tasks(), "anybody", searched(clients, 1, shares.readers()));
        }
        report.searched(large.tasks(), "200 × the mean", searched(1, 1000, 1));
        seed(Extent.SMALL);
        for (int clients : List.of(1, SEARCHING)) {
            report.searched(
                    Extent.SMALL.tasks(), "anybody", searched(clients, 1, Extent.SMALL.people()));
        }
    }

    private Measurement searched(int clients, int firstPerson, int people) {
        Random random = shares.random();
        step("search by %d of %d people".formatted(clients, people));
        return bench.measured(
                Service.TASK,
                clients,
                () ->
                        Workload.search(
                                firstPerson + random.nextInt(people),
                                Workload.WORDS.get(random.nextInt(Workload.WORDS.size()))),
                Duration.ofSeconds(1),
                Duration.ofSeconds(extent.secondsEach()));
    }

    private static void step(String what) {
        System.out.println("• " + what);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }
}
