package dev.milepost.task.series;

import dev.milepost.kit.security.UserId;
import dev.milepost.kit.problem.StaleVersion;
import org.jspecify.annotations.Nullable;

/// Whether a user may change a series, and has seen what is changed.
final class SeriesOwnership {

    private SeriesOwnership() {}

    /// Answers the series when it is the user's, of the expected version and not over.
    ///
    /// @param expectedVersion null when any will do
    static Series of(UserId user, @Nullable Long expectedVersion, Series series) {
        if (!series.userId().equals(user)) {
            throw new SeriesBelongsToAnotherUser();
        }
        if (expectedVersion != null && expectedVersion != series.version()) {
            throw new StaleVersion(series.version());
        }
        if (series.status() == SeriesStatus.ENDED) {
            throw new SeriesEnded();
        }
        return series;
    }
}
