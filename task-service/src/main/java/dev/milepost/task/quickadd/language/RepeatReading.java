package dev.milepost.task.quickadd.language;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a phrase says that something repeats, and when that ends.
record RepeatReading(DateReading dates) {

    private static final int MOST_TIMES = 999;

    @Nullable Meant read(Phrase phrase) {
        Slots slots = phrase.slots();
        return switch (phrase.rule().mean()) {
            case UNTIL -> until(slots);
            case TIMES -> times(slots.number("n"));
            case LASTING -> new Meant.Lasting(slots.number("n"), slots.unit());
            case FROM_COMPLETION -> new Meant.FromCompletion();
            default -> repeated(phrase.rule().mean(), slots);
        };
    }

    private @Nullable Meant until(Slots slots) {
        Meant.Day day = dates.read(slots.phrase("date"));
        return day == null ? null : new Meant.Until(day.date());
    }

    private static @Nullable Meant times(int count) {
        return count < 1 || count > MOST_TIMES ? null : new Meant.Times(count);
    }

    private static @Nullable Meant repeated(Meaning meaning, Slots slots) {
        Repetition repetition = repetition(meaning, slots);
        if (repetition == null || !repetition.isPossible()) {
            return null;
        }
        String part = slots.find("part");
        return new Meant.Repeated(
                repetition,
                "COMPLETION".equals(slots.find("every")),
                part == null ? null : LocalTime.parse(part));
    }

    private static @Nullable Repetition repetition(Meaning meaning, Slots slots) {
        int n = slots.number("n", 1);
        return switch (meaning) {
            case EVERY -> Repetition.every(slots.unit(), n);
            case EVERY_PART -> Repetition.every(CalendarUnit.DAY, n);
            case EVERY_WEEKDAY -> Repetition.every(CalendarUnit.WEEK, n).on(weekdays(slots));
            case EVERY_NTH_WEEKDAY ->
                    Repetition.every(CalendarUnit.MONTH, n)
                            .onThe(slots.number("nth"), weekdays(slots).getFirst());
            case EVERY_MONTH_DAY ->
                    Repetition.every(CalendarUnit.MONTH, n).onMonthDays(numbers(slots));
            case EVERY_YEAR_ON ->
                    Repetition.every(CalendarUnit.YEAR, n)
                            .in(slots.number("month"))
                            .onMonthDays(numbers(slots));
            default -> null;
        };
    }

    private static List<DayOfWeek> weekdays(Slots slots) {
        return slots.list("weekday").stream().map(DayOfWeek::valueOf).distinct().sorted().toList();
    }

    private static List<Integer> numbers(Slots slots) {
        return slots.list("day").stream().map(Integer::valueOf).distinct().sorted().toList();
    }
}
