package dev.milepost.task.series;

import dev.milepost.kit.security.UserId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// What is read of series without changing them.
public interface SeriesQueries {

    /// Ends in [SeriesNotFound], or in [SeriesBelongsToAnotherUser].
    Mono<Series> one(SeriesId id, UserId user);

    /// The newest first, at most so many.
    ///
    /// @param after the last of the page before
    Mono<List<Series>> of(
            UserId user, @Nullable SeriesStatus status, @Nullable UUID after, int most);

    /// The instances whose tasks are there, from one occurrence to another, both included.
    Mono<List<Instance>> instances(
            SeriesId series, LocalDateTime earliest, LocalDateTime latest, int most);
}
