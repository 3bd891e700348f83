package dev.milepost.task.quickadd.web;

import dev.milepost.task.quickadd.NamedGoal;
import dev.milepost.task.quickadd.ParsedTask;
import dev.milepost.task.quickadd.ParsedTask.Field;
import dev.milepost.task.quickadd.ParsedTask.RepeatRule;
import dev.milepost.task.quickadd.ParsedTask.Span;
import dev.milepost.task.task.web.TaskView;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What quick add answers.
///
/// @param task null for a dry run
/// @param parsed what was understood
record QuickAddView(@Nullable TaskView task, ParsedView parsed) {

    /// The fields as they were understood; null where nothing was said.
    ///
    /// @param title with everything that was not understood
    /// @param spans which parts of the text were understood as what
    record ParsedView(
            String title,
            @Nullable LocalDate dueDate,
            @Nullable LocalTime dueTime,
            @Nullable String timezone,
            @Nullable String priority,
            List<String> tags,
            @Nullable Integer estimatedDuration,
            @Nullable RepeatView recurrence,
            @Nullable UUID goalId,
            @Nullable String goalName,
            List<SpanView> spans) {

        static ParsedView of(ParsedTask task, String text) {
            NamedGoal goal = task.goal();
            RepeatRule rule = task.recurrence();
            return new ParsedView(
                    task.title(),
                    task.dueDate(),
                    task.dueTime(),
                    task.timezone() == null ? null : task.timezone().getId(),
                    task.priority(),
                    task.tags(),
                    task.estimatedDuration(),
                    rule == null ? null : new RepeatView(rule.rrule(), rule.fromCompletion()),
                    goal == null ? null : goal.id(),
                    goal == null ? null : goal.name(),
                    task.spans().stream().map(span -> SpanView.of(span, text)).toList());
        }
    }

    /// @param rrule a rule of RFC 5545
    /// @param fromCompletion whether the next one is counted from when the last one was done
    record RepeatView(String rrule, boolean fromCompletion) {}

    /// @param start the first character, counted from 0 in UTF-16 units as JavaScript counts
    /// @param end the character behind the last one
    record SpanView(Field field, int start, int end, String text) {

        static SpanView of(Span span, String text) {
            return new SpanView(
                    span.field(),
                    span.start(),
                    span.end(),
                    text.substring(span.start(), span.end()));
        }
    }
}
