package dev.milepost.task.task;

import dev.milepost.kit.problem.StaleVersion;
import dev.milepost.kit.security.UserId;
import org.jspecify.annotations.Nullable;

/// Whether a user may change a task, and has seen what is changed.
public final class Ownership {

    private Ownership() {}

    /// Answers the task when it is the user's and of the expected version.
    ///
    /// @param expectedVersion null when any will do
    /// @throws TaskBelongsToAnotherUser 403 (API-8)
    /// @throws StaleVersion 409 (API-6)
    public static Task of(UserId user, @Nullable Long expectedVersion, Task task) {
        if (!task.details().userId().equals(user)) {
            throw new TaskBelongsToAnotherUser();
        }
        if (expectedVersion != null && expectedVersion != task.details().version()) {
            throw new StaleVersion(task.details().version());
        }
        return task;
    }
}
