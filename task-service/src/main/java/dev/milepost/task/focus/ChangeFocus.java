package dev.milepost.task.focus;

import dev.milepost.kit.security.UserId;
import org.jspecify.annotations.Nullable;

/// A user's wish for a focus session.
///
/// @param expectedVersion the version that the user saw; null when any will do (API-6)
public record ChangeFocus(
        FocusSessionId id, UserId user, FocusCommand command, @Nullable Long expectedVersion) {}
