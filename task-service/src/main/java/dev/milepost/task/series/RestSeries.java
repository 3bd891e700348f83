package dev.milepost.task.series;

import dev.milepost.kit.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/// A user's wish that a series rest, or go on.
///
/// @param rest whether it is to rest
/// @param expectedVersion the version of the series that the user saw; null when any will do (API-6)
public record RestSeries(
        SeriesId id, CurrentUser user, boolean rest, @Nullable Long expectedVersion) {}
