package dev.milepost.task.subtask.web;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.task.subtask.ChecklistCommand.EditSubtask;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to change of a subtask; what is left out stays.
///
/// @param title one line, at most 200 characters
/// @param position where it is to stand afterwards; the others make room
/// @param version the version of the task that the caller saw
record SubtaskPatch(
        @Nullable
                @Size(max = 200)
                @Pattern(regexp = SubtaskRequest.ONE_LINE, message = SubtaskRequest.LINE)
                String title,
        @Nullable Boolean isCompleted,
        @Nullable @Positive Integer position,
        @Nullable @Positive Long version) {

    EditSubtask of(UUID subtask) {
        if (title == null && isCompleted == null && position == null) {
            throw new InvalidField("body", "names nothing that can be changed");
        }
        return new EditSubtask(
                subtask, title == null ? null : title.strip(), isCompleted, position);
    }
}
