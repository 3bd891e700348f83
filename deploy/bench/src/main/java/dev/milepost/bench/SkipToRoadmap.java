package dev.milepost.bench;

import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import dev.milepost.deploy.local.SuiteOptions;
import dev.milepost.e2e.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/// From a skipped task to the new roadmap, as a person at the gateway sees it: six services, the built-in planner, a goal
/// of 90 days. Measured with the quiet time that is usual, during which more may happen to the goal, and with none, which
/// leaves what the suite itself takes; both beside a mere look at the goal.
public final class SkipToRoadmap {

    private static final int WARM_UP = 5;
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GOAL =
            "{\"name\": \"Learn Python\", \"duration_days\": 90, \"time_per_day_hours\": 1}";

    private final Suite suite;
    private final int times;

    private SkipToRoadmap(Suite suite, int times) {
        this.suite = suite;
        this.times = times;
    }

    /// @param arguments how often; 40 times unless told
    public static void main(String[] arguments) {
        int times = arguments.length == 0 ? 40 : Integer.parseInt(arguments[0]);
        Path repository = Path.of(System.getProperty("milepost.repository", "."));
        Path home = repository.resolve("deploy/bench/target/suite").toAbsolutePath();
        try (Suite suite = Suite.startFresh(SuiteOptions.isolated(repository, home).withCaches())) {
            new SkipToRoadmap(suite, times).run();
        }
    }

    private void run() {
        Latencies usual = measured();
        suite.restart(Service.PLANNER, Map.of("MILEPOST_PLANNER_REVISION_QUIET_TIME", "0s"));
        Latencies none = measured();
        Latencies look = looks();
        System.out.println();
        System.out.println(look.line("A look at the goal with its roadmap"));
        System.out.println(usual.line("Skip to new roadmap, usual quiet time"));
        System.out.println(none.line("Skip to new roadmap, no quiet time"));
        System.out.printf(
                Locale.ROOT,
                "Without the quiet time a new roadmap takes as long as %.1f looks (p50)%n",
                Latencies.millis(none.percentile(50)) / Latencies.millis(look.percentile(50)));
    }

    private Latencies measured() {
        List<Duration> measured = new ArrayList<>();
        for (int i = 0; i < WARM_UP + times; i++) {
            Duration one = skipToRoadmap();
            if (i >= WARM_UP) {
                measured.add(one);
            }
        }
        return new Latencies(measured);
    }

    private Duration skipToRoadmap() {
        Person person = Person.signedUp(suite.url(Service.GATEWAY));
        String goal = person.setGoal(GOAL);
        JsonNode planned = awaitPlan(person, goal, 1);
        String task = planned.at("/roadmap/0/days/0/task_id").asString();
        Instant skipped = Instant.now();
        person.patch("/api/v1/tasks/" + task, "{\"status\": \"skipped\"}").expect(200);
        awaitPlan(person, goal, 2);
        return Duration.between(skipped, Instant.now());
    }

    private Latencies looks() {
        Person person = Person.signedUp(suite.url(Service.GATEWAY));
        String goal = person.setGoal(GOAL);
        awaitPlan(person, goal, 1);
        List<Duration> measured = new ArrayList<>();
        for (int i = 0; i < 10 * times; i++) {
            Instant asked = Instant.now();
            person.goal(goal);
            measured.add(Duration.between(asked, Instant.now()));
        }
        return new Latencies(measured);
    }

    private static JsonNode awaitPlan(Person person, String goal, int number) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode seen = person.goal(goal);
            if (seen.at("/plan/number").asInt(0) >= number) {
                return seen;
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "No plan %d within %s: %s".formatted(number, PATIENCE, seen));
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
