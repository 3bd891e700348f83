package dev.milepost.task.series.web;

import dev.milepost.task.series.Instance;
import dev.milepost.task.series.Occurrence;
import dev.milepost.task.series.Series;
import dev.milepost.task.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time at which a series occurs. Its task may have been moved since it was made.
///
/// @param recurrenceId the local start, which names it in its series
/// @param dueAt the moment; null when it is all day
/// @param taskId null when it has not become a task yet
record OccurrenceView(
        LocalDateTime recurrenceId,
        LocalDate dueDate,
        @Nullable LocalTime dueTime,
        @Nullable Instant dueAt,
        @Nullable UUID taskId,
        @Nullable TaskStatus status) {

    static OccurrenceView of(Series series, Occurrence occurrence, @Nullable Instance made) {
        boolean allDay = series.schedule().allDay();
        return new OccurrenceView(
                occurrence.local(),
                occurrence.date(),
                allDay ? null : occurrence.local().toLocalTime(),
                allDay ? null : occurrence.at(),
                made == null ? null : made.task().value(),
                made == null ? null : made.status());
    }
}
