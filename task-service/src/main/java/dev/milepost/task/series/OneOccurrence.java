package dev.milepost.task.series;

import dev.milepost.task.task.TaskId;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Finds the task of one occurrence, or makes it when it was still ahead of the horizon.
@Component
class OneOccurrence {

    private final Instances instances;
    private final SeriesMaker maker;

    OneOccurrence(Instances instances, SeriesMaker maker) {
        this.instances = instances;
        this.maker = maker;
    }

    /// The task, when there is one.
    Mono<TaskId> found(Series series, LocalDateTime recurrenceId) {
        return instances
                .lockedFrom(series.id(), recurrenceId)
                .next()
                .filter(instance -> instance.recurrenceId().equals(recurrenceId))
                .map(Instance::task);
    }

    /// Ends in [UnknownOccurrence] when the series has none at that time, or its task is gone.
    Mono<TaskId> foundOrMade(Series series, LocalDateTime recurrenceId) {
        return found(series, recurrenceId)
                .switchIfEmpty(Mono.defer(() -> made(series, recurrenceId)));
    }

    private Mono<TaskId> made(Series series, LocalDateTime recurrenceId) {
        return maker.make(series, List.of(given(series, recurrenceId)))
                .filter(made -> !made.isEmpty())
                .map(made -> made.getFirst().details().id())
                .switchIfEmpty(Mono.error(UnknownOccurrence::new));
    }

    /// The occurrence of a series that runs by the calendar.
    static Occurrence given(Series series, LocalDateTime recurrenceId) {
        if (series.anchor() != Anchor.DUE_DATE || !series.schedule().gives(recurrenceId)) {
            throw new UnknownOccurrence();
        }
        return series.schedule().occurrence(recurrenceId);
    }
}
