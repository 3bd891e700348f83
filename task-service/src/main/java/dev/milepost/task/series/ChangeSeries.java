package dev.milepost.task.series;

import dev.milepost.kit.security.CurrentUser;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A user's wish for a series, or a part of it, to be otherwise.
///
/// @param recurrenceId the occurrence that is meant; not needed for all
/// @param wish answers what is wanted, from what is
/// @param expectedVersion the version of the series that the user saw; null when any will do (API-6)
public record ChangeSeries(
        SeriesId id,
        CurrentUser user,
        Scope scope,
        @Nullable LocalDateTime recurrenceId,
        UnaryOperator<SeriesWish> wish,
        @Nullable Long expectedVersion) {}
