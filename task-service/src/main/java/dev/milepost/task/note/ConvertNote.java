package dev.milepost.task.note;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.task.task.TaskFields;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A user's wish that a note becomes a task.
///
/// @param wish answers the fields of the task as they are wanted, from those that the note gives
/// @param keep whether the note stays, on the task
/// @param expectedVersion the version that the user saw; null when any will do (API-6)
public record ConvertNote(
        NoteId id,
        CurrentUser user,
        UnaryOperator<TaskFields> wish,
        boolean keep,
        @Nullable Long expectedVersion) {}
