package dev.milepost.task.focus;

import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.TaskId;
import org.jspecify.annotations.Nullable;

/// A user's wish to begin.
///
/// @param task null for a session on no task
public record StartFocus(
        UserId user, @Nullable TaskId task, int plannedMinutes, int breakMinutes) {}
