package dev.milepost.task.task;

import dev.milepost.kit.problem.InvalidField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// When a task is to be done: on a day, or at a time of that day in a time zone.
///
/// @param time null for any time of the day
/// @param zone where the time is meant; null without a time
public record Due(LocalDate date, @Nullable LocalTime time, @Nullable ZoneId zone) {

    public Due {
        if ((time == null) != (zone == null)) {
            throw new IllegalArgumentException("A time needs a zone, and a zone a time");
        }
    }

    public static Due on(LocalDate date) {
        return new Due(date, null, null);
    }

    /// Reads what a user gives.
    ///
    /// @param home the zone in which a time is meant when none is given
    /// @throws InvalidField for a time without a day, or a zone without a time
    public static @Nullable Due of(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable ZoneId zone,
            ZoneId home) {
        if (time == null && zone != null) {
            throw new InvalidField("timezone", "goes with due_time only");
        }
        if (date == null && time != null) {
            throw new InvalidField("due_time", "goes with due_date only");
        }
        if (date == null) {
            return null;
        }
        return time == null ? on(date) : new Due(date, time, zone == null ? home : zone);
    }

    public Due movedTo(LocalDate other) {
        return new Due(other, time, zone);
    }

    /// The moment, when a time is given. A time that the clocks skip on that day is as much later as they skip; of one
    /// that comes twice it is the first (RFC 5545, 3.3.5).
    public @Nullable Instant at() {
        return time == null || zone == null ? null : ZonedDateTime.of(date, time, zone).toInstant();
    }
}
