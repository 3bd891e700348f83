package dev.milepost.task.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a user can want of a task.
public sealed interface TaskCommand {

    record CompleteTask() implements TaskCommand {}

    record SkipTask(@Nullable String reason) implements TaskCommand {}

    record StartTask() implements TaskCommand {}

    /// Opens a closed task again, or puts a begun one back.
    record ReopenTask() implements TaskCommand {}

    record RescheduleTask(LocalDate date) implements TaskCommand {}

    /// Says in other words what is to be done.
    ///
    /// @param title null to leave it as it is
    /// @param description null to leave it as it is
    record EditTask(@Nullable String title, @Nullable String description) implements TaskCommand {}
}
