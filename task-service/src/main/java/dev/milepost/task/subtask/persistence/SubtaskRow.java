package dev.milepost.task.subtask.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.task.task.Subtask;
import dev.milepost.task.task.SubtaskSource;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `subtasks`, with the names of its columns.
record SubtaskRow(
        UUID id,
        UUID taskId,
        String title,
        int position,
        SubtaskSource source,
        Instant createdAt,
        @Nullable Instant completedAt) {

    static List<SubtaskRow> of(UUID task, List<Subtask> subtasks) {
        return subtasks.stream().map(subtask -> of(task, subtask)).toList();
    }

    private static SubtaskRow of(UUID task, Subtask subtask) {
        return new SubtaskRow(
                subtask.id(),
                task,
                subtask.title(),
                subtask.position(),
                subtask.source(),
                subtask.createdAt(),
                subtask.completedAt());
    }

    static SubtaskRow read(Readable row) {
        return new SubtaskRow(
                Columns.value(row, "id", UUID.class),
                Columns.value(row, "task_id", UUID.class),
                Columns.value(row, "title", String.class),
                Columns.value(row, "position", Integer.class),
                Columns.constant(row, "source", SubtaskSource.class),
                Columns.value(row, "created_at", Instant.class),
                row.get("completed_at", Instant.class));
    }

    Subtask subtask() {
        return new Subtask(id, title, position, source, createdAt, completedAt);
    }
}
