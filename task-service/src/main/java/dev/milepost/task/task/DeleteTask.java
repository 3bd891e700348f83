package dev.milepost.task.task;

import dev.milepost.kit.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/// A user's wish that a task be gone.
///
/// @param expectedVersion the version that the user saw; null when any will do (API-6)
public record DeleteTask(TaskId id, CurrentUser user, @Nullable Long expectedVersion)
        implements TaskWish {}
