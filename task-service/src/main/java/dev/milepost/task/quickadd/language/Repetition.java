package dev.milepost.task.quickadd.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// How something repeats.
///
/// @param weekdays on which it is; empty for any
/// @param nth which of these weekdays of a month; 0 for all, -1 for the last
/// @param monthDays on which it is; -1 is the last; empty for any
/// @param month in which it is; 0 for any
record Repetition(
        CalendarUnit unit,
        int n,
        List<DayOfWeek> weekdays,
        int nth,
        List<Integer> monthDays,
        int month) {

    /// Every eight years has a 29th of February.
    private static final int LONGEST_WAIT = 8 * 366;

    static Repetition every(CalendarUnit unit, int n) {
        return new Repetition(unit, n, List.of(), 0, List.of(), 0);
    }

    Repetition on(List<DayOfWeek> days) {
        return new Repetition(unit, n, days, nth, monthDays, month);
    }

    Repetition onThe(int which, DayOfWeek day) {
        return new Repetition(unit, n, List.of(day), which, monthDays, month);
    }

    Repetition onMonthDays(List<Integer> days) {
        return new Repetition(unit, n, weekdays, nth, days, month);
    }

    Repetition in(int monthOfYear) {
        return new Repetition(unit, n, weekdays, nth, monthDays, monthOfYear);
    }

    boolean isPossible() {
        return n > 0 && monthDays.stream().allMatch(this::isMonthDay);
    }

    private boolean isMonthDay(int day) {
        int longest = month == 0 ? 31 : Month.of(month).maxLength();
        return day == -1 || (day >= 1 && day <= longest);
    }

    /// The first day on which it is, not before a given one.
    LocalDate firstFrom(LocalDate from) {
        return from.datesUntil(from.plusDays(LONGEST_WAIT))
                .filter(this::isOn)
                .findFirst()
                .orElse(from);
    }

    private boolean isOn(LocalDate date) {
        return (weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek()))
                && (nth == 0 || date.equals(nthOf(date)))
                && (monthDays.isEmpty() || monthDays.stream().anyMatch(day -> isDay(date, day)))
                && (month == 0 || date.getMonthValue() == month);
    }

    private LocalDate nthOf(LocalDate date) {
        return date.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekdays.getFirst()));
    }

    private static boolean isDay(LocalDate date, int day) {
        return date.getDayOfMonth() == (day == -1 ? date.lengthOfMonth() : day);
    }

    /// As RFC 5545 writes it.
    String rrule() {
        List<String> parts = new ArrayList<>(List.of("FREQ=" + unit.frequency()));
        if (unit.interval(n) > 1) {
            parts.add("INTERVAL=" + unit.interval(n));
        }
        if (month > 0) {
            parts.add("BYMONTH=" + month);
        }
        if (!monthDays.isEmpty()) {
            parts.add("BYMONTHDAY=" + joined(monthDays.stream().map(String::valueOf).toList()));
        }
        if (!weekdays.isEmpty()) {
            String which = nth == 0 ? "" : String.valueOf(nth);
            parts.add(
                    "BYDAY="
                            + joined(
                                    weekdays.stream()
                                            .map(day -> which + day.name().substring(0, 2))
                                            .toList()));
        }
        return String.join(";", parts);
    }

    private static String joined(List<String> items) {
        return String.join(",", items);
    }
}
