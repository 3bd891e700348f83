package dev.milepost.task.quickadd.language;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Which time or length a phrase means.
record ClockReading(Grammar grammar) {

    private static final int LONGEST_MINUTES = 720;
    private static final int HALF_DAY = 12;

    @Nullable Meant read(Phrase phrase) {
        Slots slots = phrase.slots();
        return switch (phrase.rule().mean()) {
            case CLOCK -> clock(slots, "");
            case AROUND_HOUR -> aroundHour(slots);
            case NAMED_TIME -> new Meant.Clock(LocalTime.parse(slots.text("time")), false);
            case DAY_PART -> new Meant.DayPart(LocalTime.parse(slots.text("part")));
            case WINDOW -> window(slots);
            case LENGTH -> length(slots);
            default -> null;
        };
    }

    /// @param prefix of the slots, for the end of a window
    private Meant.@Nullable Clock clock(Slots slots, String prefix) {
        String written = slots.text(prefix + "hour");
        int hour = Integer.parseInt(written);
        int minute = slots.number(prefix + "minute", 0);
        String half = slots.find(prefix + "half");
        if (half != null) {
            return hour < 1 || hour > HALF_DAY ? null : at(inHalf(hour, half), minute, false);
        }
        boolean bare = hour >= 1 && hour <= HALF_DAY && !written.startsWith("0");
        int meant = bare && grammar.isAfternoonWhenBare(hour) ? hour + HALF_DAY : hour;
        return at(meant, minute, bare);
    }

    private static int inHalf(int hour, String half) {
        return hour % HALF_DAY + (half.equals("PM") ? HALF_DAY : 0);
    }

    private static Meant.@Nullable Clock at(int hour, int minute, boolean bare) {
        return hour > 23 || minute > 59 ? null : new Meant.Clock(LocalTime.of(hour, minute), bare);
    }

    private Meant.@Nullable Clock aroundHour(Slots slots) {
        Meant.Clock hour = clock(slots, "");
        long minutes = (long) slots.number("minutes") * slots.number("sign", 1);
        return hour == null || Math.abs(minutes) > 59
                ? null
                : new Meant.Clock(hour.time().plusMinutes(minutes), hour.bare());
    }

    /// In "2-4pm" and "from 2 to 4pm" the first hour is in the same half of the day as the second.
    private Meant.@Nullable Window window(Slots slots) {
        Meant.Clock to = clock(slots, "end");
        Meant.Clock from = clock(slots, "");
        if (from == null || to == null) {
            return null;
        }
        Meant.Clock start = new Meant.Clock(startBefore(from, to), from.bare() && to.bare());
        long minutes = Duration.between(start.time(), to.time()).toMinutes();
        return minutes < 1 || minutes > LONGEST_MINUTES
                ? null
                : new Meant.Window(start, (int) minutes);
    }

    private static LocalTime startBefore(Meant.Clock from, Meant.Clock to) {
        LocalTime same = from.within(to.time());
        return same.isBefore(to.time()) ? same : from.within(LocalTime.MIDNIGHT);
    }

    private static Meant.@Nullable Length length(Slots slots) {
        int minutes = slots.number("hours", 0) * 60 + slots.number("minutes", 0);
        return minutes < 1 || minutes > LONGEST_MINUTES ? null : new Meant.Length(minutes);
    }
}
