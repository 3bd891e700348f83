package dev.milepost.bench.logins;

import dev.milepost.bench.Latencies;
import dev.milepost.bench.ProductionFlags;
import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import dev.milepost.deploy.local.SuiteOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// Logins at ten times what the service can hash, beside the usual requests of other people with and without that flood; and how long
/// an answer takes for an address with an account, without one, and with one that has no password (ID-8). Ends with 1 when the p95 of
/// others more than doubles, or when medians differ by more than a twentieth.
public final class LoginsBench {

    private static final int TIMES = 1_000;
    private static final int FLOOD = 10;
    private static final int TOO_MANY = 429;
    private static final int LOGGING_IN = 8;
    private static final double OTHERS_PER_SECOND = 50;
    private static final double MOST_SLOWER = 2;
    private static final double MOST_DIFFERENT = 0.05;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final Suite suite;
    private final Client client;
    private final double scale;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger logins = new AtomicInteger();

    private LoginsBench(Suite suite, Client client, double scale) {
        this.suite = suite;
        this.client = client;
        this.scale = scale;
    }

    /// @param arguments `quick` for a tenth of it
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        double scale = List.of(arguments).contains("quick") ? 0.1 : 1;
        Path repository = Path.of(System.getProperty("milepost.repository", "."));
        Path home = repository.resolve("deploy/bench/target/suite").toAbsolutePath();
        SuiteOptions options =
                SuiteOptions.isolated(repository, home)
                        .withServices(EnumSet.of(Service.IDENTITY, Service.TASK))
                        .withCaches()
                        .withFlags(ProductionFlags.all());
        boolean right;
        try (Suite suite = Suite.startFresh(options);
                Client client = new Client(suite.url(Service.IDENTITY), suite.url(Service.TASK))) {
            LoginsBench bench = new LoginsBench(suite, client, scale);
            boolean bearable = bench.flood();
            boolean silent = bench.times();
            right = bearable && silent;
        }
        System.exit(right ? 0 : 1);
    }

    private boolean flood() {
        String email = anEmail();
        String token = JSON.readTree(client.signUp(email)).path("token").asString();
        others(token).values().forEach(pace -> pace.run(scaled(WARM_UP)));
        double capacity = capacity(email);
        System.out.printf("%d clients log in: %.1f/s%n", LOGGING_IN, capacity);
        new Pace(FLOOD * capacity, () -> login(email)).run(scaled(WARM_UP));

        Map<String, Pace> quiet = others(token);
        together(
                quiet.values().stream()
                        .<Runnable>map(pace -> () -> pace.run(scaled(TIME)))
                        .toList());
        Map<String, Pace> busy = others(token);
        Pace flood = new Pace(FLOOD * capacity, () -> login(email));
        List<Runnable> all = new ArrayList<>();
        all.add(() -> flood.run(scaled(TIME)));
        busy.values().forEach(pace -> all.add(() -> pace.run(scaled(TIME))));
        together(all);
        System.out.printf("%.0f logins/s: %s%n", FLOOD * capacity, flood.statuses());
        System.out.println(flood.latencies().line("the answers to them"));
        return quiet.entrySet().stream()
                .map(entry ->
                        compared(
                                entry.getKey(),
                                entry.getValue(),
                                Objects.requireNonNull(busy.get(entry.getKey()))))
                .reduce(true, Boolean::logicalAnd);
    }

    private Map<String, Pace> others(String token) {
        Map<String, Pace> others = new LinkedHashMap<>();
        others.put(
                "identity: own profile", new Pace(OTHERS_PER_SECOND, () -> client.profile(token)));
        others.put("task: list of tasks", new Pace(OTHERS_PER_SECOND, () -> client.tasks(token)));
        return others;
    }

    private static boolean compared(String name, Pace quiet, Pace busy) {
        System.out.println(quiet.latencies().line(name + ", quiet") + "   " + quiet.statuses());
        System.out.println(busy.latencies().line(name + ", flood") + "   " + busy.statuses());
        double slower =
                Latencies.millis(busy.latencies().percentile(95))
                        / Latencies.millis(quiet.latencies().percentile(95));
        boolean bearable = slower <= MOST_SLOWER;
        System.out.printf(
                "%s: p95 times %.2f, at most %.0f: %s%n",
                name, slower, MOST_SLOWER, bearable ? "yes" : "NO");
        return bearable;
    }

    /// What the service hashes a second.
    private double capacity(String email) {
        long start = System.nanoTime();
        long end = start + scaled(TIME).toNanos();
        LongAdder done = new LongAdder();
        Runnable loggingIn =
                () -> {
                    while (System.nanoTime() < end) {
                        if (client.logIn(email, Client.PASSWORD) == 200) {
                            done.increment();
                        }
                    }
                };
        together(Collections.nCopies(LOGGING_IN, loggingIn));
        return done.sum() * 1e9 / (System.nanoTime() - start);
    }

    /// Half of the flood knows the password, half knows not even an address.
    private int login(String email) {
        return logins.incrementAndGet() % 2 == 0
                ? client.logIn(email, Client.PASSWORD)
                : client.logIn(anEmail(), Client.PASSWORD);
    }

    private boolean times() {
        String known = anEmail();
        client.signUp(known);
        String passwordless = anEmail();
        client.signUp(passwordless);
        Map<String, IntSupplier> logins = new LinkedHashMap<>();
        logins.put("wrong password", () -> client.logIn(known, "another walk to the sea"));
        logins.put("unknown address", () -> client.logIn(anEmail(), Client.PASSWORD));
        if (takePassword(passwordless)) {
            logins.put(
                    "account without password", () -> client.logIn(passwordless, Client.PASSWORD));
        }
        Map<String, IntSupplier> resets = new LinkedHashMap<>();
        List<String> people = seeded();
        AtomicInteger next = new AtomicInteger();
        resets.put(
                "reset, known address",
                () -> client.askForReset(people.get(next.getAndIncrement() % people.size())));
        resets.put("reset, unknown address", () -> client.askForReset(anEmail()));
        boolean sameLogins = indistinguishable(logins);
        boolean sameResets = indistinguishable(resets);
        return sameLogins && sameResets;
    }

    /// In turns, so that whatever else the machine does happens to all.
    private boolean indistinguishable(Map<String, IntSupplier> kinds) {
        Map<String, List<Duration>> times = new LinkedHashMap<>();
        int rounds = (int) (TIMES * scale);
        for (int round = -rounds / 10; round < rounds; round++) {
            for (Map.Entry<String, IntSupplier> kind : kinds.entrySet()) {
                long start = System.nanoTime();
                int status = kind.getValue().getAsInt();
                Duration time = Duration.ofNanos(System.nanoTime() - start);
                if (status >= TOO_MANY) {
                    throw new IllegalStateException(kind.getKey() + ": " + status);
                }
                if (round >= 0) {
                    times.computeIfAbsent(kind.getKey(), _ -> new ArrayList<>()).add(time);
                }
            }
        }
        List<Double> medians = new ArrayList<>();
        times.forEach((name, measured) -> {
            Latencies latencies = new Latencies(measured);
            System.out.println(latencies.line(name));
            medians.add(Latencies.millis(latencies.percentile(50)));
        });
        double least = medians.stream().mapToDouble(median -> median).min().orElseThrow();
        double most = medians.stream().mapToDouble(median -> median).max().orElseThrow();
        System.out.printf(
                "medians differ by %.1f%%, at most %.0f%%%n",
                100 * (most / least - 1), 100 * MOST_DIFFERENT);
        return most / least - 1 <= MOST_DIFFERENT;
    }

    /// False where every account has one.
    private boolean takePassword(String email) {
        try {
            execute("UPDATE users SET password_hash = NULL WHERE email = '%s'".formatted(email));
            return true;
        } catch (SQLException notNullable) {
            System.out.println("Every account has a password: " + notNullable.getMessage());
            return false;
        }
    }

    /// People who have asked for nothing yet.
    private List<String> seeded() {
        int people = (int) (1.1 * TIMES * scale) + 1;
        try {
            execute(
                    """
                    INSERT INTO users (id, email, password_hash, name, timezone, roles, created_at, updated_at)
                    SELECT gen_random_uuid(), 'seeded-' || n || '@example.com', 'none', 'Ada', 'UTC', '{user}', now(), now()
                      FROM generate_series(1, %d) AS n
                    """
                            .formatted(people));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return IntStream.rangeClosed(1, people)
                .mapToObj("seeded-%d@example.com"::formatted)
                .toList();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(suite.jdbcUrl(Service.IDENTITY));
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    private static void together(List<Runnable> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(
                            work.stream()
                                    .map(one -> CompletableFuture.runAsync(one, threads))
                                    .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
    }

    private Duration scaled(Duration time) {
        return Duration.ofMillis(Math.round(time.toMillis() * scale));
    }

    /// Of one length, so that no time is spent on the difference.
    private String anEmail() {
        return "person-%09d@example.com".formatted(number.incrementAndGet());
    }
}
