package dev.milepost.task.note.messaging;

import dev.milepost.task.note.Note;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody wrote a note (TASK-6): `contracts/task/NoteCreated.v1`.
record NoteCreatedV1(
        UUID noteId,
        UUID userId,
        @Nullable UUID taskId,
        long version,
        @Nullable String title,
        String content,
        boolean pinned,
        Instant createdAt) {

    static NoteCreatedV1 of(Note note) {
        return new NoteCreatedV1(
                note.id().value(),
                note.userId().value(),
                note.fields().taskId(),
                note.version(),
                note.fields().title(),
                note.fields().content(),
                note.fields().pinned(),
                note.createdAt());
    }
}
