package dev.milepost.task.quickadd.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// A stretch of the calendar. Weeks begin on Monday.
enum CalendarUnit {
    DAY(ChronoUnit.DAYS, 1, "DAILY"),
    WEEK(ChronoUnit.WEEKS, 1, "WEEKLY"),
    FORTNIGHT(ChronoUnit.WEEKS, 2, "WEEKLY"),
    MONTH(ChronoUnit.MONTHS, 1, "MONTHLY"),
    QUARTER(ChronoUnit.MONTHS, 3, "MONTHLY"),
    YEAR(ChronoUnit.YEARS, 1, "YEARLY");

    private final ChronoUnit unit;
    private final int factor;
    private final String frequency;

    CalendarUnit(ChronoUnit unit, int factor, String frequency) {
        this.unit = unit;
        this.factor = factor;
        this.frequency = frequency;
    }

    /// As RFC 5545 calls it.
    String frequency() {
        return frequency;
    }

    int interval(int n) {
        return n * factor;
    }

    LocalDate after(LocalDate date, int n) {
        return date.plus((long) n * factor, unit);
    }

    LocalDate startOf(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case WEEK, FORTNIGHT -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER ->
                    date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    LocalDate endOf(LocalDate date) {
        return after(startOf(date), 1).minusDays(1);
    }
}
