package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// Keeps what is deleted for a while, so that its user can have it back (TASK-9). Is told in the transaction of the deletion,
/// while what hangs on the tasks is still there.
public interface TaskTombstones {

    /// Keeps a task, with all that hangs on it.
    Mono<Void> keep(Task task);

    /// Keeps all tasks of a deleted goal as one.
    Mono<Void> keep(DeletedGoal goal, List<Task> tasks);

    /// @param name by which its user finds it again
    record DeletedGoal(UUID id, UserId owner, String name) {}
}
