package dev.milepost.task.note.web;

import dev.milepost.task.note.NoteFields;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The fields of a note that its user writes (TASK-6): what `POST` and `PUT` take whole, and `PATCH` in part.
///
/// @param taskId the task that the note is on; none for one that stands free
/// @param title one line, at most 200 characters
/// @param content Markdown; how much of it is a matter of the tier. It may be blank in a note with a title
/// @param pinned whether lists have it before those that are not; false unless told
/// @param version with `PUT` and `PATCH`, the version that the caller saw
record NoteRequest(
        @Nullable UUID taskId,
        @Nullable @Size(max = 200) @Pattern(regexp = ONE_LINE, message = LINE) String title,
        @NotNull @Size(max = 100_000) @Pattern(regexp = TEXT, message = CLEAN) String content,
        @Nullable Boolean pinned,
        @Nullable @Positive Long version) {

    private static final String ONE_LINE = "(?=.*\\S)\\P{Cntrl}*";
    private static final String LINE = "must be one line that is not blank";
    private static final String TEXT = "[\\P{Cntrl}\\n\\r\\t]*";
    private static final String CLEAN = "must be text without control characters";

    static NoteRequest of(NoteFields fields) {
        return new NoteRequest(
                fields.taskId(), fields.title(), fields.content(), fields.pinned(), null);
    }

    NoteFields fields() {
        return new NoteFields(
                taskId, title == null ? null : title.strip(), content, Boolean.TRUE.equals(pinned));
    }
}
