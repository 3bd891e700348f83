package dev.milepost.task.series;

import dev.milepost.kit.problem.StaleVersion;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Series in the hands of their users: whoever changes one locks its tasks that this can touch, and then the series.
@Component
class OwnSeries {

    private final AllSeries series;
    private final Instances instances;
    private final Clock clock;

    OwnSeries(AllSeries series, Instances instances, Clock clock) {
        this.series = series;
        this.instances = instances;
        this.clock = clock;
    }

    /// The user's series, locked for the caller's transaction, when it is the user's own, of the expected version and not over.
    ///
    /// @param recurrenceId the first occurrence that is meant; null when that is none in particular
    /// @param expectedVersion null when any will do
    Mono<Series> locked(
            SeriesId id,
            CurrentUser user,
            @Nullable LocalDateTime recurrenceId,
            @Nullable Long expectedVersion) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), user.timezone());
        return instances
                .lockedFrom(id, SeriesRules.earliest(recurrenceId, today))
                .then(series.locked(id))
                .map(found -> confirmed(user.id(), expectedVersion, found));
    }

    private static Series confirmed(UserId user, @Nullable Long expectedVersion, Series found) {
        if (!found.userId().equals(user)) {
            throw new SeriesBelongsToAnotherUser();
        }
        if (expectedVersion != null && expectedVersion != found.version()) {
            throw new StaleVersion(found.version());
        }
        if (found.status() == SeriesStatus.ENDED) {
            throw new SeriesEnded();
        }
        return found;
    }
}
