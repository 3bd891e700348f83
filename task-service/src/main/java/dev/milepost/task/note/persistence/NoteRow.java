package dev.milepost.task.note.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.note.Note;
import dev.milepost.task.note.NoteFields;
import dev.milepost.task.note.NoteId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `notes`, with the names of its columns.
record NoteRow(
        UUID id,
        UUID userId,
        @Nullable UUID taskId,
        @Nullable String title,
        String content,
        boolean pinned,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static NoteRow of(Note note) {
        NoteFields fields = note.fields();
        return new NoteRow(
                note.id().value(),
                note.userId().value(),
                fields.taskId(),
                fields.title(),
                fields.content(),
                fields.pinned(),
                note.version(),
                note.createdAt(),
                note.updatedAt());
    }

    static Note note(Readable row) {
        return new Note(
                new NoteId(Columns.value(row, "id", UUID.class)),
                new UserId(Columns.value(row, "user_id", UUID.class)),
                new NoteFields(
                        row.get("task_id", UUID.class),
                        row.get("title", String.class),
                        Columns.value(row, "content", String.class),
                        Columns.value(row, "pinned", Boolean.class)),
                Columns.value(row, "version", Long.class),
                Columns.value(row, "created_at", Instant.class),
                Columns.value(row, "updated_at", Instant.class));
    }
}
