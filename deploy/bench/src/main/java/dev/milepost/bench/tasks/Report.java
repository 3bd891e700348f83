package dev.milepost.bench.tasks;

import dev.milepost.bench.load.Machine;
import dev.milepost.bench.load.Measurement;
import dev.milepost.bench.load.Pgbench;
import dev.milepost.deploy.local.Service;
import java.util.ArrayList;
import java.util.List;

/// The tables, in Markdown, and whether the goals are met.
final class Report {

    private static final double READ_GOAL = 0.30;
    private static final double WRITE_GOAL = 0.50;
    private static final double SEARCH_GOAL = 1.25;
    private static final double SEARCH_MILLIS = 50;
    private static final double CONNECTIONS_GOAL = 0.9;
    private static final String ANYBODY = "anybody";

    private final List<Compared> compared = new ArrayList<>();
    private final List<Connected> connected = new ArrayList<>();
    private final List<Searched> searched = new ArrayList<>();
    private final List<String> seeded = new ArrayList<>();

    private record Compared(
            Operation operation, Measurement direct, Pgbench.Result pgbench, Measurement through) {

        double ratio() {
            return direct.perSecond() / pgbench.perSecond();
        }

        boolean isMet() {
            return ratio() >= (operation.isWrite() ? WRITE_GOAL : READ_GOAL);
        }
    }

    private record Connected(Operation operation, Measurement measured) {}

    private record Searched(int tasks, String by, Measurement measured) {}

    void seeded(int people, long tasks, double seconds) {
        seeded.add("%,d tasks of %,d people seeded in %.0f s".formatted(tasks, people, seconds));
    }

    void compared(
            Operation operation, Measurement direct, Pgbench.Result pgbench, Measurement through) {
        compared.add(new Compared(operation, direct, pgbench, through));
    }

    void connected(Operation operation, Measurement measured) {
        connected.add(new Connected(operation, measured));
    }

    void searched(int tasks, String by, Measurement measured) {
        searched.add(new Searched(tasks, by, measured));
    }

    void print(Extent extent) {
        line("");
        line("Measured on %s; %s.".formatted(Machine.words(), String.join(", ", seeded)));
        printDirect();
        printThrough();
        printConnected();
        printSearched();
        printGoals(extent);
        printFailures();
    }

    private void printDirect() {
        line("");
        line(
                "| task-service | clients | requests/s | p50 ms | p95 ms | p99 ms | pgbench/s | ratio | CPU-µs: service | database | broker | load |");
        line("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (Compared each : compared) {
            Measurement direct = each.direct();
            line(
                    "| %s | %d | %,.0f | %.1f | %.1f | %.1f | %,.0f | %.2f | %.0f | %.0f | %.0f | %.0f |"
                            .formatted(
                                    each.operation().words(),
                                    direct.clients(),
                                    direct.perSecond(),
                                    direct.millis(50),
                                    direct.millis(95),
                                    direct.millis(99),
                                    each.pgbench().perSecond(),
                                    each.ratio(),
                                    direct.processor(Service.TASK.module()),
                                    direct.processor("postgres"),
                                    direct.processor("kafka"),
                                    direct.processor("load")));
        }
    }

    private void printThrough() {
        line("");
        line(
                "| through the gateway | clients | requests/s | p50 ms | p95 ms | p99 ms | of direct | CPU-µs: gateway | service | database |");
        line("|---|---|---|---|---|---|---|---|---|---|");
        for (Compared each : compared) {
            Measurement through = each.through();
            line(
                    "| %s | %d | %,.0f | %.1f | %.1f | %.1f | %.2f | %.0f | %.0f | %.0f |"
                            .formatted(
                                    each.operation().words(),
                                    through.clients(),
                                    through.perSecond(),
                                    through.millis(50),
                                    through.millis(95),
                                    through.millis(99),
                                    through.perSecond() / each.direct().perSecond(),
                                    through.processor(Service.GATEWAY.module()),
                                    through.processor(Service.TASK.module()),
                                    through.processor("postgres")));
        }
    }

    private void printConnected() {
        line("");
        line("| connections | operation | requests/s | of the peak | p50 ms | p95 ms | p99 ms |");
        line("|---|---|---|---|---|---|---|");
        for (Connected each : connected) {
            Measurement measured = each.measured();
            line(
                    "| %,d | %s | %,.0f | %.2f | %.1f | %.1f | %.1f |"
                            .formatted(
                                    measured.clients(),
                                    each.operation().words(),
                                    measured.perSecond(),
                                    measured.perSecond() / peak(each.operation()),
                                    measured.millis(50),
                                    measured.millis(95),
                                    measured.millis(99)));
        }
    }

    private void printSearched() {
        line("");
        line("| search in | by people with | clients | requests/s | p50 ms | p95 ms | p99 ms |");
        line("|---|---|---|---|---|---|---|");
        for (Searched each : searched) {
            Measurement measured = each.measured();
            line(
                    "| %,d tasks | %s | %d | %,.0f | %.1f | %.1f | %.1f |"
                            .formatted(
                                    each.tasks(),
                                    each.by(),
                                    measured.clients(),
                                    measured.perSecond(),
                                    measured.millis(50),
                                    measured.millis(95),
                                    measured.millis(99)));
        }
    }

    private void printGoals(Extent extent) {
        int most = extent.clients().getLast();
        line("");
        line("| goal | measured | met |");
        line("|---|---|---|");
        for (Compared each : compared) {
            if (each.direct().clients() == most) {
                goal(
                        "%s with %d clients at least %.2f × pgbench"
                                .formatted(
                                        each.operation().words(),
                                        most,
                                        each.operation().isWrite() ? WRITE_GOAL : READ_GOAL),
                        "%.2f".formatted(each.ratio()),
                        each.isMet());
            }
        }
        for (Searched each : searched) {
            if (each.by().equals(ANYBODY) && each.tasks() == extent.population().tasks()) {
                searchGoals(each);
            }
        }
        for (Connected each : connected) {
            if (each.measured().clients() == extent.connections().getLast()) {
                double kept = each.measured().perSecond() / peak(each.operation());
                goal(
                        "%s with %,d connections at least %.1f × the peak"
                                .formatted(
                                        each.operation().words(),
                                        each.measured().clients(),
                                        CONNECTIONS_GOAL),
                        "%.2f".formatted(kept),
                        kept >= CONNECTIONS_GOAL);
            }
        }
    }

    private void searchGoals(Searched large) {
        double millis = large.measured().millis(95);
        double few =
                searched.stream()
                        .filter(each -> each.tasks() == Extent.SMALL.tasks())
                        .filter(each -> each.measured().clients() == large.measured().clients())
                        .findFirst()
                        .map(each -> each.measured().millis(95))
                        .orElse(millis);
        goal(
                "search by %d clients: p95 at most %.2f × that in %,d tasks"
                        .formatted(large.measured().clients(), SEARCH_GOAL, Extent.SMALL.tasks()),
                "%.2f".formatted(millis / few),
                millis <= SEARCH_GOAL * few);
        goal(
                "search by %d clients: p95 at most %.0f ms"
                        .formatted(large.measured().clients(), SEARCH_MILLIS),
                "%.1f ms".formatted(millis),
                millis <= SEARCH_MILLIS);
    }

    private void printFailures() {
        List<Measurement> all = new ArrayList<>();
        compared.forEach(each -> all.addAll(List.of(each.direct(), each.through())));
        connected.forEach(each -> all.add(each.measured()));
        searched.forEach(each -> all.add(each.measured()));
        long failed = all.stream().mapToLong(Measurement::failed).sum();
        line("");
        line("%,d requests failed.".formatted(failed));
        all.stream()
                .filter(each -> each.failed() > 0)
                .forEach(each ->
                        line(
                                "- %d with %d clients: %s"
                                        .formatted(
                                                each.failed(),
                                                each.clients(),
                                                each.firstFailure())));
    }

    private double peak(Operation operation) {
        return connected.stream()
                .filter(each -> each.operation() == operation)
                .mapToDouble(each -> each.measured().perSecond())
                .max()
                .orElse(0);
    }

    private static void goal(String goal, String measured, boolean met) {
        line("| %s | %s | %s |".formatted(goal, measured, met ? "yes" : "no"));
    }

    private static void line(String text) {
        System.out.println(text);
    }
}
