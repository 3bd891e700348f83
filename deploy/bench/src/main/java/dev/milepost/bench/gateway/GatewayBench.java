package dev.milepost.bench.gateway;

import dev.milepost.bench.ProductionFlags;
import dev.milepost.bench.load.Bench;
import dev.milepost.bench.load.Machine;
import dev.milepost.bench.load.Measurement;
import dev.milepost.bench.load.Request;
import dev.milepost.bench.load.Tokens;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Measures the gateway beside nginx by 1 to 100 clients in a closed loop, in turns: what is said of one is said of the same minute
/// as of the other. First both stand in front of the services themselves, then in front of one more nginx that answers everything at
/// once: there is no share of a request but their own.
public final class GatewayBench {

    private static final double PLAIN_GOAL = 0.45;
    private static final double LIMITED_GOAL = 0.35;
    private static final int PEOPLE = 500;
    private static final double BETTER = 0.97;
    private static final int LONGEST_WARM_UP = 40;
    private static final String PLAIN = "/.well-known/openid-configuration";
    private static final String TASKS = "/api/v1/tasks";
    private static final Pattern TRANSPORT = Pattern.compile("\"transport\":\"(\\w+)\"");
    private static final JsonMapper JSON = new JsonMapper();

    private static final String TASK =
            """
            {"title":"Read chapter 7","description":"%s","priority":"HIGH","tags":["reading","python"]}\
            """
                    .formatted("Work through the examples. ".repeat(12).strip());

    private final Bench bench;
    private final AtomicInteger people = new AtomicInteger();
    private final boolean quick;
    private final Duration warmUp;
    private final Duration time;

    private GatewayBench(Bench bench, boolean quick) {
        this.bench = bench;
        this.quick = quick;
        this.warmUp = Duration.ofMillis(quick ? 300 : 1000);
        this.time = Duration.ofSeconds(quick ? 1 : 4);
    }

    /// @param path what a person asks for
    private record Way(String words, URI target, IntFunction<String> path, String process) {}

    /// One route on three ways.
    ///
    /// @param goal the least share of what nginx does
    private record Comparison(double goal, Way direct, Way nginx, Way gateway) {

        List<Way> ways() {
            return List.of(direct, nginx, gateway);
        }
    }

    /// @param arguments `quick` for a quarter of the time
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        boolean quick = List.of(arguments).contains("quick");
        boolean met = beforeServices(quick);
        beforeNginx(quick);
        System.exit(met ? 0 : 1);
    }

    /// The public route is not counted.
    private static SuiteOptions options() {
        Path repository = Path.of(System.getProperty("milepost.repository", "."));
        Path home = repository.resolve("deploy/bench/target/suite").toAbsolutePath();
        return SuiteOptions.isolated(repository, home)
                .with(
                        Service.GATEWAY,
                        Map.of(
                                "MILEPOST_GATEWAY_LIMITS_UNLIMITEDPATHS",
                                "/actuator/**,/.well-known/**"))
                .withFlags(ProductionFlags.all());
    }

    private static boolean beforeServices(boolean quick) {
        SuiteOptions own =
                options()
                        .withServices(EnumSet.of(Service.GATEWAY, Service.IDENTITY, Service.TASK))
                        .withCaches();
        try (Tokens tokens = Tokens.trustedBy(own);
                Suite suite =
                        Suite.startFresh(
                                tokens.trusted(own)
                                        .with(
                                                Service.GATEWAY,
                                                Map.of(
                                                        "MILEPOST_GATEWAY_SERVICES_IDENTITY",
                                                        "http://127.0.0.1:"
                                                                + own.ports()
                                                                        .of(Service.IDENTITY))));
                Nginx identity =
                        Nginx.forwarding(
                                own.home().resolve("nginx-identity"), suite.url(Service.IDENTITY));
                Nginx task =
                        Nginx.forwarding(
                                own.home().resolve("nginx-task"), suite.url(Service.TASK));
                Bench bench =
                        new Bench(
                                suite,
                                tokens::of,
                                Service.TASK,
                                Map.of("nginx-identity", identity.id(), "nginx-task", task.id()))) {
            tokens.sign(1, PEOPLE);
            List<String> tasks =
                    IntStream.rangeClosed(1, PEOPLE)
                            .mapToObj(person -> aTaskOf(person, bench))
                            .toList();
            URI gateway = suite.url(Service.GATEWAY);
            IntFunction<String> plain = _ -> PLAIN;
            IntFunction<String> limited = person -> TASKS + "/" + tasks.get(person - 1);
            return new GatewayBench(bench, quick)
                    .measure(
                            "The services themselves",
                            suite,
                            new Comparison(
                                    PLAIN_GOAL,
                                    new Way(
                                            "identity-service",
                                            suite.url(Service.IDENTITY),
                                            plain,
                                            "identity-service"),
                                    new Way("nginx", identity.url(), plain, "nginx-identity"),
                                    new Way("gateway, plain", gateway, plain, "gateway")),
                            new Comparison(
                                    LIMITED_GOAL,
                                    new Way(
                                            "task-service",
                                            suite.url(Service.TASK),
                                            limited,
                                            "task-service"),
                                    new Way("nginx", task.url(), limited, "nginx-task"),
                                    new Way(
                                            "gateway, token and limits",
                                            gateway,
                                            limited,
                                            "gateway")));
        }
    }

    /// One nginx is all services.
    private static void beforeNginx(boolean quick) {
        SuiteOptions own = options().withServices(EnumSet.of(Service.GATEWAY));
        try (Nginx service = Nginx.answering(own.home().resolve("nginx-service"), TASK);
                Nginx proxy = Nginx.forwarding(own.home().resolve("nginx-proxy"), service.url());
                Tokens tokens = Tokens.trustedBy(own);
                Suite suite =
                        Suite.startFresh(
                                tokens.trusted(own)
                                        .with(
                                                Service.GATEWAY,
                                                Map.of(
                                                        "MILEPOST_GATEWAY_SERVICES_IDENTITY",
                                                        service.url().toString(),
                                                        "MILEPOST_GATEWAY_SERVICES_TASK",
                                                        service.url().toString())));
                Bench bench =
                        new Bench(
                                suite,
                                tokens::of,
                                Service.GATEWAY,
                                Map.of("nginx", proxy.id(), "nginx-service", service.id()))) {
            tokens.sign(1, PEOPLE);
            URI gateway = suite.url(Service.GATEWAY);
            new GatewayBench(bench, quick)
                    .measure(
                            "A server that answers at once",
                            suite,
                            before(service, proxy, PLAIN, PLAIN_GOAL, gateway, "gateway, plain"),
                            before(
                                    service,
                                    proxy,
                                    TASKS,
                                    LIMITED_GOAL,
                                    gateway,
                                    "gateway, token and limits"));
        }
    }

    private static Comparison before(
            Nginx service, Nginx proxy, String path, double goal, URI gateway, String words) {
        return new Comparison(
                goal,
                new Way("the server", service.url(), _ -> path, "nginx-service"),
                new Way("nginx", proxy.url(), _ -> path, "nginx"),
                new Way(words, gateway, _ -> path, "gateway"));
    }

    private static String aTaskOf(int person, Bench bench) {
        return JSON.readTree(bench.ask(new Request(person, "POST", TASKS, "", TASK)).body())
                .path("id")
                .asString();
    }

    private boolean measure(String upstream, Suite suite, Comparison... comparisons) {
        List<Way> ways =
                Stream.of(comparisons).flatMap(comparison -> comparison.ways().stream()).toList();
        ways.forEach(this::warmUp);
        boolean met = true;
        System.out.printf(
                "%n%s; %s; the gateway's transport is %s.%n",
                upstream, Machine.words(), transport(suite.logs().resolve("gateway.log")));
        System.out.println(
                "\n| way | clients | requests/s | of nginx | p50 ms | p99 ms | p50 added | p99 added | CPU-µs | failed |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int clients : List.of(1, 16, 100)) {
            Map<Way, Measurement> measured = medians(ways, clients, quick ? 1 : 5);
            for (Comparison comparison : comparisons) {
                comparison.ways().forEach(way -> print(way, comparison, measured));
                met &= clients == 1 || isMet(comparison, measured);
            }
        }
        System.out.printf(
                "%nGoals with 16 and with 100 clients: plain at least %.2f × nginx, with token and limits %.2f: %s%n",
                PLAIN_GOAL, LIMITED_GOAL, met ? "met" : "missed");
        return met;
    }

    /// Until what a request costs has not got less for a while: with two cores for all, the compiler takes minutes.
    private void warmUp(Way way) {
        double least = Double.MAX_VALUE;
        int noBetter = 0;
        int enough = quick ? 1 : 4;
        for (int slice = 0; noBetter < enough && slice < LONGEST_WARM_UP; slice++) {
            double cost =
                    once(way, 16, Duration.ofSeconds(quick ? 1 : 10)).processor(way.process());
            noBetter = cost < BETTER * least ? 0 : noBetter + 1;
            least = Math.min(least, cost);
        }
        if (noBetter < enough) {
            System.out.println(way.words() + " still gets faster");
        }
    }

    /// Of several rounds, in each of which all take turns, the one in the middle.
    private Map<Way, Measurement> medians(List<Way> ways, int clients, int rounds) {
        Map<Way, List<Measurement>> all = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Way way : ways) {
                all.computeIfAbsent(way, _ -> new ArrayList<>()).add(once(way, clients, time));
            }
        }
        Map<Way, Measurement> medians = new LinkedHashMap<>();
        all.forEach((way, measured) -> {
            measured.sort(Comparator.comparing(Measurement::perSecond));
            medians.put(way, measured.get(rounds / 2));
        });
        return medians;
    }

    private Measurement once(Way way, int clients, Duration howLong) {
        Supplier<Request> requests =
                () -> {
                    int person = 1 + people.getAndIncrement() % PEOPLE;
                    String path = way.path().apply(person);
                    return Request.get(path.equals(PLAIN) ? 0 : person, path);
                };
        return bench.measured(way.target(), clients, requests, warmUp, howLong);
    }

    private static void print(Way way, Comparison comparison, Map<Way, Measurement> all) {
        Measurement measured = of(way, all);
        Measurement direct = of(comparison.direct(), all);
        System.out.printf(
                "| %s | %d | %,.0f | %.2f | %.2f | %.2f | %.2f | %.2f | %.0f | %d |%n",
                way.words(),
                measured.clients(),
                measured.perSecond(),
                measured.perSecond() / of(comparison.nginx(), all).perSecond(),
                measured.millis(50),
                measured.millis(99),
                measured.millis(50) - direct.millis(50),
                measured.millis(99) - direct.millis(99),
                measured.processor(way.process()),
                measured.failed());
    }

    private static boolean isMet(Comparison comparison, Map<Way, Measurement> all) {
        Measurement gateway = of(comparison.gateway(), all);
        Measurement nginx = of(comparison.nginx(), all);
        return gateway.failed() == 0
                && nginx.failed() == 0
                && gateway.perSecond() >= comparison.goal() * nginx.perSecond();
    }

    private static Measurement of(Way way, Map<Way, Measurement> all) {
        return Objects.requireNonNull(all.get(way));
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
