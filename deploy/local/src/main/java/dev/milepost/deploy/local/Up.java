package dev.milepost.deploy.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/// What `deploy/up` runs: starts the suite, says where it is, and stays until it is told to stop.
final class Up {

    private static final String HELP =
            """
            deploy/up [--fresh] [--help]

            Builds what is not built, starts PostgreSQL, Kafka and the six services on this machine, and waits until all
            are ready. Ctrl-C stops everything; data, logs and secrets stay in .milepost/.

              --fresh   start without the data of earlier runs: it is deleted
              --help    this text

            From the environment:
              MILEPOST_HOME                   where data, logs and secrets are kept (.milepost)
              MILEPOST_GATEWAY_PORT … MILEPOST_CREDIT_PORT
                                              ports of the services (8080 … 8085)
              MILEPOST_DATABASE_PORT, MILEPOST_KAFKA_PORT, MILEPOST_KAFKA_CONTROLLER_PORT
                                              ports of the servers started here (54320, 9092, 9093)
              MILEPOST_DATABASE_HOST, _PORT, _USER, _PASSWORD
                                              a PostgreSQL of your own in place of the one started here
              MILEPOST_KAFKA_BROKERS          a Kafka of your own in place of the one started here
              MILEPOST_LLM_BASE_URL, MILEPOST_LLM_API_KEY, MILEPOST_LLM_MODEL
                                              a language model to plan with; without, the built-in planner plans
            """;
    private static final Set<String> KNOWN = Set.of("--fresh", "--help");

    private Up() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<String> chosen = List.of(arguments);
        if (chosen.contains("--help")) {
            System.out.print(HELP);
            return;
        }
        refuseUnknown(chosen);
        LoggerFactory
                .getILoggerFactory(); // several threads that log first would complain about each
        // other
        Suite suite = new Suite(options());
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(suite::close));
        try {
            suite.start(chosen.contains("--fresh"));
        } catch (StartFailed failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
        reportDeaths(suite);
        System.out.println(welcome(suite, System.getenv()));
        new CountDownLatch(1).await();
    }

    private static void refuseUnknown(List<String> chosen) {
        for (String argument : chosen) {
            if (!KNOWN.contains(argument)) {
                System.err.println("Unknown option " + argument + "; see deploy/up --help");
                System.exit(2);
            }
        }
    }

    private static SuiteOptions options() {
        Path repository = Path.of(System.getProperty("milepost.repository", ".")).toAbsolutePath();
        String home = System.getenv("MILEPOST_HOME");
        return SuiteOptions.usual(
                repository,
                home == null || home.isBlank() ? repository.resolve(".milepost") : Path.of(home),
                System.getenv());
    }

    /// A service that dies later does not take the others along, but it does not die unseen either.
    private static void reportDeaths(Suite suite) {
        for (Child child : suite.running()) {
            var _ = child.handle().onExit().thenRun(() -> reportDeath(child, suite));
        }
    }

    private static void reportDeath(Child child, Suite suite) {
        if (!suite.isClosed()) {
            System.err.printf("%s has ended; its log: %s%n", child.name(), child.log());
        }
    }

    static String welcome(Suite suite, Map<String, String> environment) {
        String gateway = suite.url(Service.GATEWAY).toString();
        return """

        Milepost is ready: %1$s

          API pages   %1$s/docs
          Events      kcat -b %2$s -t milepost.goals -C -f '%%k %%h %%s\\n'
          Logs        %3$s
          Plans       %4$s
          Stop        Ctrl-C; the data stays
        """
                .formatted(gateway, suite.brokers(), suite.logs(), planner(environment));
    }

    private static String planner(Map<String, String> environment) {
        String model = environment.getOrDefault("MILEPOST_LLM_MODEL", "");
        return environment.getOrDefault("MILEPOST_LLM_BASE_URL", "").isBlank()
                ? "made by the built-in planner; for a language model set MILEPOST_LLM_BASE_URL, MILEPOST_LLM_API_KEY and MILEPOST_LLM_MODEL"
                : "made by %s at %s".formatted(model, environment.get("MILEPOST_LLM_BASE_URL"));
    }
}
