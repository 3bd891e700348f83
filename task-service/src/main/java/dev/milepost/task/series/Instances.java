package dev.milepost.task.series;

import dev.milepost.task.task.TaskId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Which occurrences of a series became which tasks.
public interface Instances {

    /// Those from an occurrence on whose tasks are there, in order; their tasks are locked until the transaction ends.
    Flux<Instance> lockedFrom(SeriesId series, LocalDateTime earliest);

    /// Which of these occurrences became tasks, whether those are still there or not.
    Mono<List<LocalDateTime>> made(SeriesId series, Collection<LocalDateTime> occurrences);

    /// Remembers instances as the series left them.
    Mono<Void> keep(SeriesId series, Collection<Instance> instances);

    /// Forgets an instance; answers whether that was one.
    Mono<Boolean> forget(SeriesId series, LocalDateTime recurrenceId, TaskId task);
}
