package dev.milepost.task.series;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.task.task.CreateTask;
import dev.milepost.task.task.CreateTaskHandler;
import dev.milepost.task.task.Task;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// Begins series (TASK-7). The first instance is a task that its user makes, and has to be allowed like any other; those
/// that are made ahead need no room.
@Component
public class CreateSeriesHandler {

    private final AllSeries series;
    private final Instances instances;
    private final SeriesMaker maker;
    private final CreateTaskHandler tasks;
    private final TransactionalOperator transactions;
    private final Clock clock;

    CreateSeriesHandler(
            AllSeries series,
            Instances instances,
            SeriesMaker maker,
            CreateTaskHandler tasks,
            TransactionalOperator transactions,
            Clock clock) {
        this.series = series;
        this.instances = instances;
        this.maker = maker;
        this.tasks = tasks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Answers the series with its first instance.
    public Mono<Begun> handle(CreateSeries command) {
        return Mono.fromSupplier(() -> decide(command))
                .flatMap(series::add)
                .flatMap(begun -> first(command, begun))
                .flatMap(begun -> maker.fill(begun.series()).map(begun::then))
                .as(transactions::transactional);
    }

    private Series decide(CreateSeries command) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, command.user().timezone());
        return Series.begun(
                new SeriesId(UuidV7.next()),
                command.user().id(),
                SeriesRules.checked(command.wish(), today),
                now);
    }

    private Mono<Begun> first(CreateSeries command, Series begun) {
        Occurrence first =
                begun.schedule().from(begun.schedule().start()).findFirst().orElseThrow();
        return tasks.handle(
                        new CreateTask(
                                command.user(),
                                begun.instance(first),
                                SeriesMaker.origin(begun, first)))
                .delayUntil(task -> instances.keep(begun.id(), List.of(Instance.of(task))))
                .map(task -> new Begun(begun, task));
    }

    /// @param first the first instance
    public record Begun(Series series, Task first) {

        Begun then(Series filled) {
            return new Begun(filled, first);
        }
    }
}
