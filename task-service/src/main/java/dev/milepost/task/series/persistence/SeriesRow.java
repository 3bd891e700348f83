package dev.milepost.task.series.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.series.Anchor;
import dev.milepost.task.series.Instance;
import dev.milepost.task.series.Progress;
import dev.milepost.task.series.Schedule;
import dev.milepost.task.series.Series;
import dev.milepost.task.series.SeriesId;
import dev.milepost.task.series.SeriesRule;
import dev.milepost.task.series.SeriesStatus;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.TaskFields;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskStatus;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// How rows of `series` and `series_instances` are read.
final class SeriesRow {

    private SeriesRow() {}

    static Series series(Readable row) {
        return new Series(
                id(row),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                Columns.constant(row, "anchor", Anchor.class),
                Columns.constant(row, "status", SeriesStatus.class),
                new Schedule(
                        new SeriesRule(Columns.value(row, "rrule", String.class)),
                        Columns.value(row, "starts_at", LocalDateTime.class),
                        Columns.value(row, "all_day", Boolean.class),
                        ZoneId.of(Columns.value(row, "timezone", String.class)),
                        Set.of(Columns.value(row, "exdates", LocalDateTime[].class))),
                task(row),
                new Progress(
                        row.get("made_through", LocalDateTime.class),
                        Columns.value(row, "made", Integer.class),
                        row.get("next_at", Instant.class)),
                Columns.value(row, "version", Long.class),
                Columns.value(row, "created_at", Instant.class),
                Columns.value(row, "updated_at", Instant.class));
    }

    static SeriesId id(Readable row) {
        return new SeriesId(Columns.value(row, "id", UUID.class));
    }

    private static TaskFields task(Readable row) {
        return new TaskFields(
                Columns.value(row, "title", String.class),
                Columns.value(row, "description", String.class),
                Columns.constant(row, "priority", Priority.class),
                List.of(Columns.value(row, "tags", String[].class)),
                row.get("estimated_duration", Integer.class),
                null,
                row.get("goal_id", UUID.class),
                Columns.value(row, "hidden", Boolean.class));
    }

    /// With the version and the status of the instance's task.
    static Instance instance(Readable row) {
        return new Instance(
                recurrenceId(row),
                new TaskId(Columns.value(row, "task_id", UUID.class)),
                Columns.value(row, "left_version", Long.class),
                Columns.value(row, "version", Long.class),
                Columns.constant(row, "status", TaskStatus.class));
    }

    static LocalDateTime recurrenceId(Readable row) {
        return Columns.value(row, "recurrence_id", LocalDateTime.class);
    }
}
