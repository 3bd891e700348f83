package dev.milepost.task.task;

import dev.milepost.kit.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/// A user's wish for one task.
///
/// @param expectedVersion the version that the user saw; null when any will do (API-6)
public record ChangeTask(
        TaskId id, CurrentUser user, TaskCommand command, @Nullable Long expectedVersion) {}
