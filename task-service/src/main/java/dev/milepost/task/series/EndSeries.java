package dev.milepost.task.series;

import dev.milepost.kit.security.CurrentUser;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A user's wish that a series, a part of it or one occurrence not be.
///
/// @param recurrenceId the occurrence that is meant; not needed for all
/// @param expectedVersion the version of the series that the user saw; null when any will do (API-6)
public record EndSeries(
        SeriesId id,
        CurrentUser user,
        Scope scope,
        @Nullable LocalDateTime recurrenceId,
        @Nullable Long expectedVersion) {}
