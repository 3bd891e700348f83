package dev.milepost.task.quickadd.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which day a phrase means. A day that does not exist or is past is none: the phrase stays in the title.
///
/// @param monthFirst whether 5/6 is in May
record DateReading(ZonedDateTime now, boolean monthFirst) {

    private static final int CENTURY = 2000;
    private static final int LONGEST_LEAP = 8;

    Meant.@Nullable Day read(Phrase phrase) {
        try {
            Meant.Day day = day(phrase);
            return day == null || day.date().isBefore(now.toLocalDate()) ? null : day;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private Meant.@Nullable Day day(Phrase phrase) {
        Slots slots = phrase.slots();
        if (phrase.rule().mean() == Meaning.MOMENT) {
            ZonedDateTime then =
                    now.truncatedTo(ChronoUnit.MINUTES)
                            .plusMinutes((long) slots.number("n") * slots.number("minutes"));
            return new Meant.Day(then.toLocalDate(), then.toLocalTime());
        }
        LocalDate date = date(phrase, slots);
        String time = slots.find("time");
        return date == null
                ? null
                : new Meant.Day(date, time == null ? null : LocalTime.parse(time));
    }

    private @Nullable LocalDate date(Phrase phrase, Slots slots) {
        LocalDate today = now.toLocalDate();
        return switch (phrase.rule().mean()) {
            case AFTER -> slots.unit().after(today, slots.number("n"));
            case COMING -> today.with(TemporalAdjusters.next(weekday(slots)));
            case THIS -> today.with(TemporalAdjusters.nextOrSame(weekday(slots)));
            case NEXT_WEEK_ON ->
                    CalendarUnit.WEEK
                            .startOf(today)
                            .plusWeeks(1)
                            .with(TemporalAdjusters.nextOrSame(weekday(slots)));
            case WEEKEND -> weekend(today, slots.number("n"));
            case START_OF -> slots.unit().startOf(slots.unit().after(today, slots.number("n")));
            case END_OF -> slots.unit().endOf(slots.unit().after(today, slots.number("n")));
            case MONTH_START -> inYear(slots, slots.number("month"), 1);
            case MONTH_END -> endOfMonth(slots);
            case MONTH_DAY -> monthDay(today, slots.number("day"));
            case CALENDAR_DAY -> inYear(slots, slots.number("month"), slots.number("day"));
            case SLASHED -> slashed(slots);
            case NTH_WEEKDAY -> nthWeekday(slots);
            case AFTER_DATE -> afterDate(slots);
            default -> null;
        };
    }

    private static DayOfWeek weekday(Slots slots) {
        return DayOfWeek.valueOf(slots.text("weekday"));
    }

    private static LocalDate weekend(LocalDate today, int weeks) {
        if (weeks == 0) {
            return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        }
        return CalendarUnit.WEEK.startOf(today).plusWeeks(weeks).with(DayOfWeek.SATURDAY);
    }

    private @Nullable LocalDate afterDate(Slots slots) {
        Meant.Day day = read(slots.phrase("date"));
        return day == null ? null : slots.unit().after(day.date(), slots.number("n"));
    }

    /// A day without a year is the next that exists, for instance the next 29th of February.
    private @Nullable LocalDate inYear(Slots slots, int month, int day) {
        if (slots.has("year")) {
            return LocalDate.of(year(slots), month, day);
        }
        LocalDate today = now.toLocalDate();
        return IntStream.rangeClosed(today.getYear(), today.getYear() + LONGEST_LEAP)
                .filter(year -> isDay(year, month, day))
                .mapToObj(year -> LocalDate.of(year, month, day))
                .filter(date -> !date.isBefore(today))
                .findFirst()
                .orElse(null);
    }

    private static int year(Slots slots) {
        int year = slots.number("year");
        return year < 100 ? CENTURY + year : year;
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private LocalDate endOfMonth(Slots slots) {
        int month = slots.number("month");
        if (slots.has("year")) {
            return YearMonth.of(year(slots), month).atEndOfMonth();
        }
        YearMonth thisMonth = YearMonth.from(now);
        YearMonth named = Year.of(thisMonth.getYear()).atMonth(month);
        return (named.isBefore(thisMonth) ? named.plusYears(1) : named).atEndOfMonth();
    }

    /// A month that is too short for the day is passed over.
    private static @Nullable LocalDate monthDay(LocalDate today, int day) {
        return IntStream.rangeClosed(0, 2)
                .mapToObj(months -> YearMonth.from(today).plusMonths(months))
                .filter(month -> month.isValidDay(day))
                .map(month -> month.atDay(day))
                .filter(date -> !date.isBefore(today))
                .findFirst()
                .orElse(null);
    }

    /// When the region's order gives no month, the other order is meant.
    private @Nullable LocalDate slashed(Slots slots) {
        int first = slots.number("first");
        int second = slots.number("second");
        boolean monthIsFirst = monthFirst ? first <= 12 : second > 12;
        return monthIsFirst ? inYear(slots, first, second) : inYear(slots, second, first);
    }

    private @Nullable LocalDate nthWeekday(Slots slots) {
        YearMonth thisMonth = YearMonth.from(now);
        YearMonth first =
                slots.has("month")
                        ? thisMonth.withMonth(slots.number("month"))
                        : thisMonth.plusMonths(slots.number("n"));
        int step = slots.has("month") ? 12 : 1;
        return IntStream.rangeClosed(0, LONGEST_LEAP)
                .mapToObj(times -> nthWeekdayOf(first.plusMonths((long) times * step), slots))
                .filter(date -> date != null && !date.isBefore(now.toLocalDate()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate nthWeekdayOf(YearMonth month, Slots slots) {
        LocalDate date =
                month.atDay(1)
                        .with(
                                TemporalAdjusters.dayOfWeekInMonth(
                                        slots.number("nth"), weekday(slots)));
        return YearMonth.from(date).equals(month) ? date : null;
    }
}
