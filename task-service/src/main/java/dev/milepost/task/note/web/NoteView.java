package dev.milepost.task.note.web;

import dev.milepost.task.note.Note;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A note as its user sees it.
///
/// @param content Markdown
record NoteView(
        UUID id,
        @Nullable UUID taskId,
        @Nullable String title,
        String content,
        boolean pinned,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static NoteView of(Note note) {
        return new NoteView(
                note.id().value(),
                note.fields().taskId(),
                note.fields().title(),
                note.fields().content(),
                note.fields().pinned(),
                note.version(),
                note.createdAt(),
                note.updatedAt());
    }
}
