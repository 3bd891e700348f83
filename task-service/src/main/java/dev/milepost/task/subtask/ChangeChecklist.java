package dev.milepost.task.subtask;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.task.task.TaskId;
import org.jspecify.annotations.Nullable;

/// A user's wish for the subtasks of a task.
///
/// @param expectedVersion the version of the task that the user saw; null when any will do (API-6)
public record ChangeChecklist(
        TaskId task, CurrentUser user, ChecklistCommand command, @Nullable Long expectedVersion) {}
