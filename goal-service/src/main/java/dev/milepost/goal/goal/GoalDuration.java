package dev.milepost.goal.goal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How long a goal is meant to take, in the unit the user thinks in.
public record GoalDuration(int value, Unit unit) {

    /// The longest a goal can take.
    public static final int MOST_DAYS = 1095;

    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS
    }

    /// The days from the start to the end, both counted; months are those of the calendar.
    int daysFrom(LocalDate start) {
        LocalDate after =
                switch (unit) {
                    case DAYS -> start.plusDays(value);
                    case WEEKS -> start.plusWeeks(value);
                    case MONTHS -> start.plusMonths(value);
                };
        return Math.toIntExact(ChronoUnit.DAYS.between(start, after));
    }
}
