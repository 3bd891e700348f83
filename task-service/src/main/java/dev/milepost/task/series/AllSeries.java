package dev.milepost.task.series;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Where series are kept. Whoever needs tasks of a series too locks them before the series.
public interface AllSeries {

    /// The series, locked until the transaction ends. Ends in [SeriesNotFound] when there is none.
    Mono<Series> locked(SeriesId id);

    /// The same for a series that is anchored to completion; empty for all others.
    Mono<Series> lockedIfByCompletion(SeriesId id);

    /// Series that have more to make, the longest waiting first.
    Flux<SeriesId> due(Instant now, int most);

    /// The series, locked, when it still has more to make and nobody else is at it; empty otherwise.
    Mono<Series> claimed(SeriesId id, Instant now);

    Mono<Series> add(Series series);

    Mono<Series> save(Series series);

    /// Looks at a series again later, because it could not be worked out.
    Mono<Void> postpone(SeriesId id, Instant until);

    /// Ends all series of a deleted goal.
    Mono<Void> endAllOfGoal(UUID goalId, Instant now);
}
