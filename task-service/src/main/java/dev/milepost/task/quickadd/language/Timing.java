package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.ParsedTask.RepeatRule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// When a task is due and how it repeats, put together from the parts of a line.
record Timing(@Nullable LocalDate date, @Nullable LocalTime time, @Nullable RepeatRule recurrence) {

    private static final LocalTime SMALL_HOURS = LocalTime.of(6, 0);
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    static Timing of(Understanding said, ZonedDateTime now) {
        LocalTime implied = implied(said);
        LocalTime time = time(said, implied);
        Meant.Day day = said.find(Meant.Day.class);
        Meant.Repeated repeated = said.find(Meant.Repeated.class);
        if (repeated == null) {
            LocalDate date =
                    day == null ? coming(time, now) : nightOf(day, time, now.toLocalDate());
            return new Timing(date, time, null);
        }
        LocalDate first = first(repeated.repetition(), day, time, now);
        return new Timing(first, time, rule(said, repeated, first, time, now.getZone()));
    }

    /// The time that a part of the day stands for, as `tonight` or `every morning` does.
    private static @Nullable LocalTime implied(Understanding said) {
        Meant.DayPart part = said.find(Meant.DayPart.class);
        Meant.Day day = said.find(Meant.Day.class);
        Meant.Repeated repeated = said.find(Meant.Repeated.class);
        if (part != null) {
            return part.time();
        }
        if (repeated != null && repeated.part() != null) {
            return repeated.part();
        }
        return day == null ? null : day.time();
    }

    private static @Nullable LocalTime time(Understanding said, @Nullable LocalTime implied) {
        Meant.Clock clock = said.find(Meant.Clock.class);
        Meant.Window window = said.find(Meant.Window.class);
        if (window != null) {
            return window.from().within(implied);
        }
        return clock == null ? implied : clock.within(implied);
    }

    /// A time without a day is the next such time.
    private static @Nullable LocalDate coming(@Nullable LocalTime time, ZonedDateTime now) {
        if (time == null) {
            return null;
        }
        boolean ahead = time.isAfter(now.toLocalTime());
        return ahead ? now.toLocalDate() : now.toLocalDate().plusDays(1);
    }

    /// The small hours of a night, and the midnight of today, belong to the next day.
    private static LocalDate nightOf(Meant.Day day, @Nullable LocalTime time, LocalDate today) {
        boolean late = day.time() != null && !day.time().equals(time);
        boolean small = time != null && time.isBefore(SMALL_HOURS);
        boolean midnight = LocalTime.MIDNIGHT.equals(time) && day.date().equals(today);
        return (small && late) || (midnight && day.time() == null)
                ? day.date().plusDays(1)
                : day.date();
    }

    private static LocalDate first(
            Repetition repetition,
            Meant.@Nullable Day day,
            @Nullable LocalTime time,
            ZonedDateTime now) {
        if (day != null) {
            return repetition.firstFrom(day.date());
        }
        LocalDate from = time == null ? now.toLocalDate() : coming(time, now);
        return repetition.firstFrom(from == null ? now.toLocalDate() : from);
    }

    private static RepeatRule rule(
            Understanding said,
            Meant.Repeated repeated,
            LocalDate first,
            @Nullable LocalTime time,
            ZoneId zone) {
        boolean fromCompletion =
                repeated.fromCompletion() || said.find(Meant.FromCompletion.class) != null;
        return new RepeatRule(
                repeated.repetition().rrule() + end(said, first, time, zone), fromCompletion);
    }

    private static String end(
            Understanding said, LocalDate first, @Nullable LocalTime time, ZoneId zone) {
        Meant.Times times = said.find(Meant.Times.class);
        Meant.Until until = said.find(Meant.Until.class);
        Meant.Lasting lasting = said.find(Meant.Lasting.class);
        if (times != null) {
            return ";COUNT=" + times.count();
        }
        if (until != null) {
            return until(until.date(), time, zone);
        }
        return lasting == null
                ? ""
                : until(lasting.unit().after(first, lasting.n()).minusDays(1), time, zone);
    }

    /// RFC 5545 wants an instant where the task has a time, and a date where it has none.
    private static String until(LocalDate last, @Nullable LocalTime time, ZoneId zone) {
        if (time == null) {
            return ";UNTIL=" + DATE.format(last);
        }
        return ";UNTIL="
                + INSTANT.format(
                        last.atTime(time).atZone(zone).withZoneSameInstant(ZoneOffset.UTC));
    }

    /// Whether a repetition would end before it begins.
    static boolean endsBeforeItBegins(Understanding said, LocalDate first) {
        Meant.Until until = said.find(Meant.Until.class);
        Meant.Lasting lasting = said.find(Meant.Lasting.class);
        return (until != null && until.date().isBefore(first))
                || (lasting != null && lasting.n() < 1);
    }
}
