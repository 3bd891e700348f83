package dev.milepost.task.series;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.task.task.Due;
import dev.milepost.task.task.TaskFields;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What a user writes of a series.
///
/// @param rrule a rule of RFC 5545, or daily, weekly, monthly or yearly
/// @param zone the time zone of the wall clock
/// @param exdates occurrences that are left out
/// @param task what each instance says; its day and time are those at which the rule starts
public record SeriesWish(
        String rrule, Anchor anchor, ZoneId zone, Set<LocalDateTime> exdates, TaskFields task) {

    public SeriesWish {
        exdates = Set.copyOf(exdates);
    }

    static SeriesWish of(Series series) {
        Schedule schedule = series.schedule();
        return new SeriesWish(
                schedule.rule().text(),
                series.anchor(),
                schedule.zone(),
                schedule.exdates(),
                series.instance(schedule.occurrence(schedule.start())));
    }

    /// The same for another task.
    SeriesWish saying(TaskFields other) {
        return new SeriesWish(rrule, anchor, zone, exdates, other);
    }

    /// What is left of a series from an occurrence on.
    SeriesWish from(Series series, Occurrence first) {
        return new SeriesWish(
                series.schedule().ruleFrom(first),
                anchor,
                zone,
                exdates.stream()
                        .filter(exdate -> !exdate.isBefore(first.local()))
                        .collect(Collectors.toSet()),
                series.instance(first));
    }

    boolean recursLike(SeriesWish other) {
        return rrule.equals(other.rrule) && anchor == other.anchor && exdates.equals(other.exdates);
    }

    boolean startsLike(SeriesWish other) {
        return Objects.equals(task.dueDate(), other.task.dueDate());
    }

    /// @throws InvalidField when there is no day to start on, or the rule cannot be taken
    Schedule schedule() {
        Due due = task.due();
        if (due == null) {
            throw new InvalidField("due_date", "is required: it is where the rule starts");
        }
        LocalTime time = due.time();
        return Schedule.of(
                rrule,
                anchor,
                due.date().atTime(time == null ? LocalTime.MIN : time),
                time == null,
                due.zone() == null ? zone : due.zone(),
                exdates);
    }
}
