package dev.milepost.task.series.web;

import dev.milepost.task.series.Schedule;
import dev.milepost.task.series.Series;
import dev.milepost.task.series.SeriesStatus;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.TaskFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A series as its user sees it: what its instances say, where the rule starts, and the rule.
record SeriesView(
        UUID id,
        SeriesStatus status,
        String title,
        String description,
        Priority priority,
        List<String> tags,
        @Nullable Integer estimatedDuration,
        @Nullable UUID goalId,
        boolean hidden,
        LocalDate dueDate,
        @Nullable LocalTime dueTime,
        RecurrenceRequest recurrence,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static SeriesView of(Series series) {
        TaskFields task = series.task();
        Schedule schedule = series.schedule();
        return new SeriesView(
                series.id().value(),
                series.status(),
                task.title(),
                task.description(),
                task.priority(),
                task.tags(),
                task.estimatedDuration(),
                task.goalId(),
                task.hidden(),
                schedule.start().toLocalDate(),
                schedule.allDay() ? null : schedule.start().toLocalTime(),
                RecurrenceRequest.of(
                        schedule.rule().text(),
                        schedule.zone(),
                        series.anchor(),
                        schedule.exdates()),
                series.version(),
                series.createdAt(),
                series.updatedAt());
    }
}
