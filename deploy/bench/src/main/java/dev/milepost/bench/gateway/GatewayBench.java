package dev.milepost.bench.gateway;

import dev.milepost.bench.ProductionFlags;
import dev.milepost.bench.tasks.Bench;
import dev.milepost.bench.tasks.Machine;
import dev.milepost.bench.tasks.Measurement;
import dev.milepost.bench.tasks.Request;
import dev.milepost.bench.tasks.Tokens;
import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import dev.milepost.deploy.local.SuiteOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Measures the gateway beside nginx, both in front of one nginx that answers everything at once, by 1 to 100 clients in a closed
/// loop, in turns: what is said of one is said of the same minute as of the other.
public final class GatewayBench {

    private static final double PLAIN_GOAL = 0.45;
    private static final double LIMITED_GOAL = 0.35;
    private static final int PEOPLE = 500;
    private static final String PLAIN = "/.well-known/openid-configuration";
    private static final String LIMITED = "/api/v1/tasks/01a1ff51-f5fd-7bf8-897c-8b6947d14b49";
    private static final Pattern TRANSPORT = Pattern.compile("\"transport\":\"(\\w+)\"");

    /// About as large as a task.
    private static final String ANSWER =
            """
            {"id":"01a1ff51-f5fd-7bf8-897c-8b6947d14b49","title":"Read chapter 7","description":"%s","priority":"HIGH",\
            "status":"PENDING","version":3,"tags":["reading","python"],"created_at":"2026-11-21T18:00:00Z"}\
            """
                    .formatted("Work through the examples. ".repeat(12).strip());

    private final Bench bench;
    private final AtomicInteger people = new AtomicInteger();
    private final Duration warmUp;
    private final Duration time;

    private GatewayBench(Bench bench, boolean quick) {
        this.bench = bench;
        this.warmUp = Duration.ofMillis(quick ? 300 : 1000);
        this.time = Duration.ofSeconds(quick ? 1 : 4);
    }

    private record Way(String words, URI target, String path, String process) {}

    private record Row(Way way, Measurement measured) {}

    /// @param arguments `quick` for a quarter of the time
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        boolean quick = List.of(arguments).contains("quick");
        Path repository = Path.of(System.getProperty("milepost.repository", "."));
        Path home = repository.resolve("deploy/bench/target/suite").toAbsolutePath();
        SuiteOptions options =
                SuiteOptions.isolated(repository, home)
                        .withServices(EnumSet.of(Service.GATEWAY))
                        .withFlags(ProductionFlags.all());
        boolean met;
        try (Nginx service = Nginx.answering(home.resolve("nginx-service"), ANSWER);
                Nginx proxy = Nginx.forwarding(home.resolve("nginx-proxy"), service.url());
                Tokens tokens = Tokens.trustedBy(options);
                Suite suite =
                        Suite.startFresh(
                                tokens.trusted(options)
                                        .with(Service.GATEWAY, behind(service.url())));
                Bench bench =
                        new Bench(
                                suite,
                                tokens::of,
                                Service.GATEWAY,
                                Map.of("nginx", proxy.id(), "nginx-service", service.id()))) {
            tokens.sign(1, PEOPLE);
            URI gateway = suite.url(Service.GATEWAY);
            List<Way> ways =
                    List.of(
                            new Way("the service itself", service.url(), PLAIN, "nginx-service"),
                            new Way("nginx", proxy.url(), PLAIN, "nginx"),
                            new Way("gateway, plain", gateway, PLAIN, "gateway"),
                            new Way("gateway, token and limits", gateway, LIMITED, "gateway"));
            met = new GatewayBench(bench, quick).measure(ways, quick);
            System.out.printf(
                    "%nMeasured on %s; the gateway's transport is %s.%n",
                    Machine.words(), transport(suite.logs().resolve("gateway.log")));
        }
        System.exit(met ? 0 : 1);
    }

    /// One server is all services; the public route is not counted.
    private static Map<String, String> behind(URI service) {
        return Map.of(
                "MILEPOST_GATEWAY_SERVICES_IDENTITY", service.toString(),
                "MILEPOST_GATEWAY_SERVICES_TASK", service.toString(),
                "MILEPOST_GATEWAY_LIMITS_UNLIMITEDPATHS", "/actuator/**,/.well-known/**");
    }

    private boolean measure(List<Way> ways, boolean quick) {
        ways.forEach(way -> once(way, 16, Duration.ofSeconds(quick ? 3 : 15)));
        boolean met = true;
        System.out.println(
                "\n| way | clients | requests/s | of nginx | p50 ms | p99 ms | p50 added | p99 added | CPU-µs | failed |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int clients : List.of(1, 16, 100)) {
            List<Row> rows = medians(ways, clients, quick ? 1 : 5);
            rows.forEach(row -> print(row, rows));
            met &= clients == 1 || isMet(rows);
        }
        System.out.printf(
                "%nGoals with 16 and with 100 clients: plain at least %.2f × nginx, with token and limits %.2f: %s%n",
                PLAIN_GOAL, LIMITED_GOAL, met ? "met" : "missed");
        return met;
    }

    /// Of several rounds, in each of which all take turns, the one in the middle.
    private List<Row> medians(List<Way> ways, int clients, int rounds) {
        List<List<Row>> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.add(ways.stream().map(way -> new Row(way, once(way, clients, time))).toList());
        }
        List<Row> medians = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            int column = way;
            medians.add(
                    all.stream()
                            .map(round -> round.get(column))
                            .sorted(Comparator.comparing(row -> row.measured().perSecond()))
                            .toList()
                            .get(rounds / 2));
        }
        return medians;
    }

    private Measurement once(Way way, int clients, Duration howLong) {
        Supplier<Request> requests =
                () -> Request.get(1 + people.getAndIncrement() % PEOPLE, way.path());
        return bench.measured(way.target(), clients, requests, warmUp, howLong);
    }

    private static void print(Row row, List<Row> rows) {
        Measurement measured = row.measured();
        Measurement direct = rows.getFirst().measured();
        System.out.printf(
                "| %s | %d | %,.0f | %.2f | %.2f | %.2f | %.2f | %.2f | %.0f | %d |%n",
                row.way().words(),
                measured.clients(),
                measured.perSecond(),
                ofNginx(row, rows),
                measured.millis(50),
                measured.millis(99),
                measured.millis(50) - direct.millis(50),
                measured.millis(99) - direct.millis(99),
                measured.processor(row.way().process()),
                measured.failed());
    }

    private static boolean isMet(List<Row> rows) {
        return ofNginx(rows.get(2), rows) >= PLAIN_GOAL
                && ofNginx(rows.get(3), rows) >= LIMITED_GOAL;
    }

    private static double ofNginx(Row row, List<Row> rows) {
        return row.measured().perSecond() / rows.get(1).measured().perSecond();
    }

    private static String transport(Path log) {
        try {
            Matcher said = TRANSPORT.matcher(Files.readString(log));
            return said.find() ? said.group(1) : "unknown";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
