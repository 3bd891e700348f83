package dev.milepost.task.subtask.web;

import dev.milepost.task.subtask.ChecklistCommand.NewSubtask;
import dev.milepost.task.task.SubtaskSource;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A subtask that is to be added.
///
/// @param title one line, at most 200 characters
/// @param position where it is to stand; the end unless told
/// @param source `manual` unless told, or `ai` for a suggestion that its user took
/// @param version the version of the task that the caller saw
record SubtaskRequest(
        @NotNull @Size(max = 200) @Pattern(regexp = ONE_LINE, message = LINE) String title,
        @Nullable @Positive Integer position,
        @Nullable SubtaskSource source,
        @Nullable @Positive Long version) {

    static final String ONE_LINE = "(?=.*\\S)\\P{Cntrl}*";
    static final String LINE = "must be one line that is not blank";

    NewSubtask subtask() {
        return NewSubtask.of(
                title.strip(), Objects.requireNonNullElse(source, SubtaskSource.MANUAL));
    }
}
