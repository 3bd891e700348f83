package dev.milepost.task.quickadd;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a line of words was understood to mean. What was not understood is in the title.
///
/// @param timezone where the time of day is meant; null without one
/// @param priority `LOW`, `MEDIUM` or `HIGH`; null when none is said
/// @param estimatedDuration minutes
/// @param spans which parts of the line were understood, in their order
public record ParsedTask(
        String title,
        @Nullable LocalDate dueDate,
        @Nullable LocalTime dueTime,
        @Nullable ZoneId timezone,
        @Nullable String priority,
        List<String> tags,
        @Nullable Integer estimatedDuration,
        @Nullable RepeatRule recurrence,
        @Nullable NamedGoal goal,
        List<Span> spans) {

    /// @param rrule a rule as RFC 5545 writes it, without `RRULE:`
    /// @param fromCompletion whether the next one is counted from when the last one was done
    public record RepeatRule(String rrule, boolean fromCompletion) {

        private static final String FREQUENCY = "FREQ=";

        /// The rule as a series takes it: a plain "every month" as the word, which also means the shorter months.
        public String wish() {
            return rrule.contains(";") ? rrule : rrule.substring(FREQUENCY.length());
        }
    }

    /// A part of the line and the field that it was taken for. Two fields can come from the same part.
    ///
    /// @param start the first character, counted from 0 in UTF-16 units, as JavaScript and Java count
    /// @param end the character behind the last one
    public record Span(Field field, int start, int end) {}

    /// The fields that a part of a line can be taken for.
    public enum Field {
        DUE_DATE,
        DUE_TIME,
        PRIORITY,
        TAGS,
        ESTIMATED_DURATION,
        RECURRENCE,
        GOAL
    }
}
