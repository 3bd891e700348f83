package dev.milepost.task.subtask;

import dev.milepost.task.task.Subtask;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// Subtasks beside their tasks, for who deletes tasks and brings them back (TASK-9). The subtasks of a deleted task are
/// deleted with it by the database.
public interface SubtasksOfTasks {

    /// The subtasks of some tasks by task, each list in its order, in one look. Tasks without subtasks are not named.
    Mono<Map<UUID, List<Subtask>>> of(Collection<UUID> tasks);

    /// Puts subtasks beside tasks that are there and count them already, in the caller's transaction. No limit holds: they
    /// were there before. Whoever tells of the task tells of its subtasks.
    Mono<Void> put(Map<UUID, List<Subtask>> byTask);
}
