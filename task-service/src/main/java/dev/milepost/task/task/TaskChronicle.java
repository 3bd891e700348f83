package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// Is told of everything that happens to tasks outside of plans, in the transaction of the change.
public interface TaskChronicle {

    Mono<Void> note(List<TaskEvent> events);

    /// Forgets a deleted task.
    Mono<Void> forget(TaskId task, UserId user);

    /// Forgets all tasks of a deleted goal.
    Mono<Void> forget(UUID goalId, UserId user);
}
