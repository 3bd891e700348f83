package dev.milepost.task.series;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskOrigin;
import dev.milepost.task.task.TaskSource;
import dev.milepost.task.task.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Makes tasks of occurrences, in the transaction of its caller, who holds the series locked. An occurrence becomes a task
/// once: what was made before is left out, whatever became of it.
@Component
class SeriesMaker {

    private final AllSeries series;
    private final Instances instances;
    private final Tasks tasks;
    private final SeriesProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;

    SeriesMaker(
            AllSeries series,
            Instances instances,
            Tasks tasks,
            SeriesProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.series = series;
        this.instances = instances;
        this.tasks = tasks;
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
    }

    /// Makes what the series has to make now, and answers how far it is then.
    Mono<Series> fill(Series found) {
        return made(found, found.fill(clock.instant(), properties.daysAhead()));
    }

    /// Makes a filling that was decided, and answers how far the series is then.
    Mono<Series> made(Series found, Filling filling) {
        return make(found, filling.occurrences())
                .then(Mono.fromSupplier(() -> found.filled(filling.then())))
                .flatMap(series::save);
    }

    /// Makes those of the occurrences that were not made before.
    Mono<List<Task>> make(Series found, List<Occurrence> occurrences) {
        return occurrences.isEmpty()
                ? Mono.just(List.of())
                : instances
                        .made(found.id(), occurrences.stream().map(Occurrence::local).toList())
                        .map(HashSet::new)
                        .flatMap(made -> make(found, occurrences, made));
    }

    private Mono<List<Task>> make(
            Series found, List<Occurrence> occurrences, Set<LocalDateTime> made) {
        Instant now = clock.instant();
        List<Change<Task, TaskEvent>> changes =
                occurrences.stream()
                        .filter(occurrence -> !made.contains(occurrence.local()))
                        .map(occurrence -> created(found, occurrence, now))
                        .toList();
        List<Task> created = changes.stream().map(Change::state).toList();
        return tasks.addAll(changes)
                .then(instances.keep(found.id(), created.stream().map(Instance::of).toList()))
                .doOnSuccess(_ -> count(created.size()))
                .thenReturn(created);
    }

    private void count(int made) {
        meters.counter("milepost.series.instances").increment(made);
    }

    private static Change<Task, TaskEvent> created(
            Series found, Occurrence occurrence, Instant now) {
        return Task.created(
                TaskDetails.of(
                        new TaskId(UuidV7.next()),
                        found.userId(),
                        origin(found, occurrence),
                        found.instance(occurrence),
                        now));
    }

    static TaskOrigin origin(Series found, Occurrence occurrence) {
        return new TaskOrigin(TaskSource.USER, null, found.id().value(), occurrence.local());
    }
}
