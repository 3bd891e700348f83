package dev.milepost.task.series;

import java.time.LocalDateTime;
import org.dmfs.rfc5545.DateTime;

/// Between the times of Java and those of the recurrence library, whose months begin at 0.
final class LibraryTimes {

    private LibraryTimes() {}

    /// A wall-clock time, or the day of one.
    static DateTime of(LocalDateTime time, boolean allDay) {
        return allDay
                ? day(time)
                : new DateTime(
                        time.getYear(),
                        time.getMonthValue() - 1,
                        time.getDayOfMonth(),
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond());
    }

    static DateTime day(LocalDateTime time) {
        return new DateTime(time.getYear(), time.getMonthValue() - 1, time.getDayOfMonth());
    }

    static DateTime utc(LocalDateTime time) {
        return of(time, false).shiftTimeZone(DateTime.UTC);
    }

    static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
