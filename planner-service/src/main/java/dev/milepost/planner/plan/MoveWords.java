package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Says why a task has another date.
final class MoveWords {

    private MoveWords() {}

    static Because of(LocalDate before, LocalDate after, LocalDate today) {
        long days = ChronoUnit.DAYS.between(before, after);
        if (before.isBefore(today)) {
            return new Because(
                    ChangeRule.STARTED_AGAIN,
                    "It was due on %s and is still open, so it has a new date.".formatted(before));
        }
        return days > 0
                ? new Because(
                        ChangeRule.MADE_ROOM,
                        "Moved back by %s to make room for what comes first.".formatted(days(days)))
                : new Because(
                        ChangeRule.PULLED_FORWARD,
                        "Moved forward by %s because there is room.".formatted(days(-days)));
    }

    /// The same for a task whose day other goals use as well.
    static Because ofSharedDay(LocalDate before, LocalDate after, LocalDate today) {
        Because plain = of(before, after, today);
        long days = ChronoUnit.DAYS.between(before, after);
        return plain.rule() == ChangeRule.MADE_ROOM
                ? new Because(
                        ChangeRule.SHARED_DAY,
                        "Moved back by %s, because your other goals share the time of %s."
                                .formatted(days(days), before))
                : plain;
    }

    static String days(long count) {
        return count == 1 ? "one day" : count + " days";
    }
}
