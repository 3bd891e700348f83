package dev.milepost.task.subtask;

import dev.milepost.kit.event.Change;
import dev.milepost.task.task.Subtask;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskId;
import java.util.List;
import reactor.core.publisher.Mono;

/// Where subtasks are kept.
public interface Subtasks {

    /// The subtasks of a task, in their order.
    Mono<List<Subtask>> of(TaskId task);

    /// A task with its subtasks. The task is locked by the caller, and that is the lock of its subtasks too.
    Mono<Checklist> of(Task task);

    /// Keeps the subtasks and the task, and puts what happened into the outbox, in the current transaction.
    Mono<Change<Checklist, TaskEvent>> save(Change<Checklist, TaskEvent> change);
}
