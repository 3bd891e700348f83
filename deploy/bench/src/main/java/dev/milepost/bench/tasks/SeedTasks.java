package dev.milepost.bench.tasks;

import dev.milepost.bench.load.People;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/// Fills a task service's database, for looking at the suite with a lot in it.
public final class SeedTasks {

    private static final int PEOPLE = 10_000;
    private static final int TASKS = 1_000_000;

    private SeedTasks() {}

    /// @param arguments how many people and how many tasks
    public static void main(String[] arguments) {
        Population population =
                new Population(
                        arguments.length > 0 ? Integer.parseInt(arguments[0]) : PEOPLE,
                        arguments.length > 1 ? Integer.parseInt(arguments[1]) : TASKS);
        Instant begun = Instant.now();
        long tasks = new Seed(jdbcUrl(System.getenv()), population).run();
        System.out.printf(
                Locale.ROOT,
                "%,d people and %,d tasks in %.1f s; the first person is %s%n",
                population.people(),
                tasks,
                Duration.between(begun, Instant.now()).toMillis() / 1000.0,
                People.id(1));
    }

    private static String jdbcUrl(Map<String, String> environment) {
        return "jdbc:postgresql://%s:%s/milepost_task?user=%s&password=%s"
                .formatted(
                        environment.getOrDefault("MILEPOST_DATABASE_HOST", "127.0.0.1"),
                        environment.getOrDefault("MILEPOST_DATABASE_PORT", "54320"),
                        environment.getOrDefault("MILEPOST_DATABASE_USER", "milepost"),
                        environment.getOrDefault("MILEPOST_DATABASE_PASSWORD", "milepost"));
    }
}
