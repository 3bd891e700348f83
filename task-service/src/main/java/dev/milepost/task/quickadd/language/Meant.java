package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.NamedGoal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What a phrase means here and now.
sealed interface Meant {

    /// Nothing but its words.
    record Words() implements Meant {}

    /// @param time a time that the phrase implies, as `tonight` does
    record Day(LocalDate date, @Nullable LocalTime time) implements Meant {}

    /// @param bare whether it could be before noon as well as after it
    record Clock(LocalTime time, boolean bare) implements Meant {

        /// The time as it is meant in a part of the day.
        LocalTime within(@Nullable LocalTime part) {
            if (part == null || !bare) {
                return time;
            }
            int hour = time.getHour() % 12;
            boolean afterNoon = part.getHour() >= 12;
            return time.getHour() == 12 ? time : time.withHour(afterNoon ? hour + 12 : hour);
        }
    }

    record DayPart(LocalTime time) implements Meant {}

    record Window(Clock from, int minutes) implements Meant {}

    record Length(int minutes) implements Meant {}

    /// @param part the time of each one, as `every morning` implies it
    record Repeated(Repetition repetition, boolean fromCompletion, @Nullable LocalTime part)
            implements Meant {}

    record Until(LocalDate date) implements Meant {}

    record Times(int count) implements Meant {}

    record Lasting(int n, CalendarUnit unit) implements Meant {}

    record FromCompletion() implements Meant {}

    record Level(String priority) implements Meant {}

    record Tagged(String tag) implements Meant {}

    record OfGoal(NamedGoal goal) implements Meant {}
}
