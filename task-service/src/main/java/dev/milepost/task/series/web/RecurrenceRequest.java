package dev.milepost.task.series.web;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.task.series.Anchor;
import dev.milepost.task.task.web.TaskRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// When something is done again.
///
/// @param rrule a rule of RFC 5545 such as `FREQ=WEEKLY;BYDAY=MO,TH`, at most 24 times a day; or `daily`, `weekly`,
///     `monthly`, `yearly`
/// @param timezone where the wall clock is; that of the `due_time`, or the user's, unless told
/// @param anchor `due_date` (unless told): on the days of the rule, made ahead; or `completion`: counted from the day on which
///     the one before was done, one at a time. It stays as it is.
/// @param exdates occurrences that are left out, by their local start, or by their day
record RecurrenceRequest(
        @NotNull @Size(max = 500) String rrule,
        @Nullable @Size(max = 64) String timezone,
        @Nullable Anchor anchor,
        @Nullable @Size(max = 1000) List<@NotNull @Size(max = 32) String> exdates) {

    private static final int LENGTH_OF_DAY = "2026-01-31".length();

    static RecurrenceRequest of(
            String rrule, ZoneId zone, Anchor anchor, Set<LocalDateTime> exdates) {
        return new RecurrenceRequest(
                rrule,
                zone.getId(),
                anchor,
                exdates.stream().sorted().map(LocalDateTime::toString).toList());
    }

    Anchor anchored() {
        return Objects.requireNonNullElse(anchor, Anchor.DUE_DATE);
    }

    @Nullable ZoneId zone() {
        return timezone == null ? null : TaskRequest.zone("recurrence.timezone", timezone);
    }

    /// @param time of each day that is left out; midnight when null
    Set<LocalDateTime> leftOut(@Nullable LocalTime time) {
        LocalTime each = time == null ? LocalTime.MIN : time;
        return exdates == null
                ? Set.of()
                : exdates.stream().map(exdate -> read(exdate, each)).collect(Collectors.toSet());
    }

    private static LocalDateTime read(String exdate, LocalTime time) {
        try {
            return exdate.length() == LENGTH_OF_DAY
                    ? LocalDate.parse(exdate).atTime(time)
                    : LocalDateTime.parse(exdate);
        } catch (DateTimeException _) {
            throw new InvalidField(
                    "recurrence.exdates", "must be local times such as 2026-01-31T09:00, or days");
        }
    }
}
