package dev.milepost.task.note.messaging;

import dev.milepost.task.note.Note;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody changed a note (TASK-6): `contracts/task/NoteUpdated.v1`.
record NoteUpdatedV1(
        UUID noteId,
        UUID userId,
        @Nullable UUID taskId,
        long version,
        @Nullable String title,
        String content,
        boolean pinned,
        List<String> changedFields,
        Instant updatedAt) {

    static NoteUpdatedV1 of(Note note, List<String> changed) {
        return new NoteUpdatedV1(
                note.id().value(),
                note.userId().value(),
                note.fields().taskId(),
                note.version(),
                note.fields().title(),
                note.fields().content(),
                note.fields().pinned(),
                changed,
                note.updatedAt());
    }
}
