package dev.milepost.task.note.messaging;

import dev.milepost.task.note.Note;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A note is gone (TASK-6): `contracts/task/NoteDeleted.v1`.
record NoteDeletedV1(
        UUID noteId, UUID userId, @Nullable UUID taskId, long version, Instant deletedAt) {

    static NoteDeletedV1 of(Note note) {
        return new NoteDeletedV1(
                note.id().value(),
                note.userId().value(),
                note.fields().taskId(),
                note.version(),
                note.updatedAt());
    }
}
