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
}
