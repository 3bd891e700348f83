package dev.milepost.task.task;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Finds the tasks whose day has passed where their user lives (TASK-4). "Today" is computed here for every time zone,
/// because Java and the database need not agree about them. Paused goals have no overdue tasks.
@Component
public class OverdueSweep {

    private final Tasks tasks;
    private final TransactionalOperator transactions;
    private final OverdueProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;

    OverdueSweep(
            Tasks tasks,
            TransactionalOperator transactions,
            OverdueProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.tasks = tasks;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
    }

    /// Marks everything that is overdue at this moment, batch by batch.
    public Mono<Void> run() {
        Instant now = clock.instant();
        Map<String, LocalDate> todays = todays(now);
        Timer.Sample timer = Timer.start(meters);
        return markSome(todays, now)
                .expand(count -> count == properties.batch() ? markSome(todays, now) : Mono.empty())
                .then()
                .doFinally(_ -> timer.stop(meters.timer("milepost.tasks.overdue.sweep")));
    }

    private Mono<Integer> markSome(Map<String, LocalDate> todays, Instant now) {
        return tasks.markOverdue(todays, now, properties.batch()).as(transactions::transactional);
    }

    private static Map<String, LocalDate> todays(Instant now) {
        return ZoneId.getAvailableZoneIds().stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                zone -> LocalDate.ofInstant(now, ZoneId.of(zone))));
    }
}
