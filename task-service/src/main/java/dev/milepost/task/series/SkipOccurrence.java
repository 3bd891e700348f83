package dev.milepost.task.series;

import dev.milepost.kit.security.CurrentUser;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A user's wish to do something not this time.
///
/// @param recurrenceId the occurrence that is meant; the next that is open when null
public record SkipOccurrence(
        SeriesId id,
        CurrentUser user,
        @Nullable LocalDateTime recurrenceId,
        @Nullable String reason) {}
