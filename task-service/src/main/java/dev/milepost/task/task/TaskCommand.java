package dev.milepost.task.task;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a user can want of a task.
public sealed interface TaskCommand {

    record CompleteTask(CompletedBy by) implements TaskCommand {}

    record SkipTask(@Nullable String reason) implements TaskCommand {}

    /// Only of the user's own tasks: one of a plan is skipped.
    record CancelTask() implements TaskCommand {}

    record StartTask() implements TaskCommand {}

    /// Opens a closed task again, or puts a begun one back.
    record ReopenTask() implements TaskCommand {}

    /// Writes fields of a task.
    ///
    /// @param wish answers the fields as they are wanted, from those that are
    record EditTask(UnaryOperator<TaskFields> wish) implements TaskCommand {}

    record ArchiveTask(boolean archived) implements TaskCommand {}
}
