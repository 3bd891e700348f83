package dev.milepost.task.focus;

import dev.milepost.kit.security.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which of a user's focus sessions are wanted, the newest first.
///
/// @param after the last session of the page before
public record FocusFilter(
        UserId user,
        @Nullable UUID taskId,
        @Nullable FocusState state,
        @Nullable UUID after,
        int limit) {}
