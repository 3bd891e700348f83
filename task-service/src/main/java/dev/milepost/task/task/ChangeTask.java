package dev.milepost.task.task;

import dev.milepost.kit.security.CurrentUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A user's wishes for one task, in their order: all come true, or none.
///
/// @param expectedVersion the version that the user saw; null when any will do (API-6)
public record ChangeTask(
        TaskId id, CurrentUser user, List<TaskCommand> commands, @Nullable Long expectedVersion)
        implements TaskWish {

    public ChangeTask {
        commands = List.copyOf(commands);
    }
}
