package dev.milepost.task.note;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which of a user's notes are wanted: pinned ones first, then in the order in which they were changed, the latest first.
///
/// @param words each stands in the title or the content, also within a word; case and accents do not matter
/// @param after the last note of the page before
public record NoteFilter(
        UserId user,
        @Nullable UUID taskId,
        List<String> words,
        @Nullable Position after,
        int limit) {

    /// Where a note stands in the list.
    public record Position(boolean pinned, Instant updatedAt, UUID id) {

        public static Position of(Note note) {
            return new Position(note.fields().pinned(), note.updatedAt(), note.id().value());
        }
    }
}
