package dev.milepost.task.note.web;

import dev.milepost.task.task.Due;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.TaskFields;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the task of a note is to be where the note does not say it.
///
/// @param title in place of the one that the note gives
/// @param dueDate today or later
/// @param priority `low`, `medium` (unless told) or `high`
/// @param keepNote whether the note stays, on the task; one that is longer than the task can hold stays anyway
/// @param version the version of the note that the caller saw
record ConvertRequest(
        @Nullable @Size(max = 200) @Pattern(regexp = ONE_LINE, message = LINE) String title,
        @Nullable LocalDate dueDate,
        @Nullable Priority priority,
        @Nullable Boolean keepNote,
        @Nullable @Positive Long version) {

    static final ConvertRequest PLAIN = new ConvertRequest(null, null, null, null, null);

    private static final String ONE_LINE = "(?=.*\\S)\\P{Cntrl}*";
    private static final String LINE = "must be one line that is not blank";

    TaskFields fields(TaskFields ofNote) {
        return new TaskFields(
                title == null ? ofNote.title() : title.strip(),
                ofNote.description(),
                Objects.requireNonNullElse(priority, ofNote.priority()),
                ofNote.tags(),
                ofNote.estimatedDuration(),
                dueDate == null ? null : Due.on(dueDate),
                ofNote.goalId(),
                ofNote.hidden());
    }
}
