package dev.milepost.task.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a user can write into a note.
///
/// @param taskId the task that the note is on; null for one that stands free
/// @param content Markdown, kept as it is
/// @param pinned whether lists have it before those that are not
public record NoteFields(
        @Nullable UUID taskId, @Nullable String title, String content, boolean pinned) {

    public NoteFields on(UUID task) {
        return new NoteFields(task, title, content, pinned);
    }

    /// The fields in which others differ, as they are named in JSON.
    List<String> differencesTo(NoteFields other) {
        List<String> names = new ArrayList<>();
        note(names, "task_id", taskId, other.taskId);
        note(names, "title", title, other.title);
        note(names, "content", content, other.content);
        note(names, "pinned", pinned, other.pinned);
        return names;
    }

    private static void note(
            List<String> names, String name, @Nullable Object mine, @Nullable Object theirs) {
        if (!Objects.equals(mine, theirs)) {
            names.add(name);
        }
    }
}
