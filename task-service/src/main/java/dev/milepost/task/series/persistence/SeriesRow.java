package dev.milepost.task.series.persistence;

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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// How rows of `series` and `series_instances` are read.
final class SeriesRow {

    private SeriesRow() {}

    static Series series(Readable row) {
        return new Series(
                id(row),
                new UserId(required(row, "user_id", UUID.class)),
                Anchor.valueOf(required(row, "anchor", String.class)),
                SeriesStatus.valueOf(required(row, "status", String.class)),
                new Schedule(
                        new SeriesRule(required(row, "rrule", String.class)),
                        required(row, "starts_at", LocalDateTime.class),
                        required(row, "all_day", Boolean.class),
                        ZoneId.of(required(row, "timezone", String.class)),
                        Set.of(required(row, "exdates", LocalDateTime[].class))),
                task(row),
                new Progress(
                        row.get("made_through", LocalDateTime.class),
                        required(row, "made", Integer.class),
                        row.get("next_at", Instant.class)),
                required(row, "version", Long.class),
                required(row, "created_at", Instant.class),
                required(row, "updated_at", Instant.class));
    }

    static SeriesId id(Readable row) {
        return new SeriesId(required(row, "id", UUID.class));
    }

    private static TaskFields task(Readable row) {
        return new TaskFields(
                required(row, "title", String.class),
                required(row, "description", String.class),
                Priority.valueOf(required(row, "priority", String.class)),
                List.of(required(row, "tags", String[].class)),
                row.get("estimated_duration", Integer.class),
                null,
                row.get("goal_id", UUID.class),
                required(row, "hidden", Boolean.class));
    }

    /// With the version and the status of the instance's task.
    static Instance instance(Readable row) {
        return new Instance(
                recurrenceId(row),
                new TaskId(required(row, "task_id", UUID.class)),
                required(row, "left_version", Long.class),
                required(row, "version", Long.class),
                TaskStatus.valueOf(required(row, "status", String.class)));
    }

    static LocalDateTime recurrenceId(Readable row) {
        return required(row, "recurrence_id", LocalDateTime.class);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
