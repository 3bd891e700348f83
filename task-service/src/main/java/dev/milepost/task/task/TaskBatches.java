package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Mono;

/// Many tasks of one user at once, in one statement each.
public interface TaskBatches {

    /// Those of the tasks that are the user's, locked in the order of their ids until the transaction ends, so that
    /// simultaneous batches wait for each other in one order.
    Mono<List<Task>> locked(Collection<TaskId> ids, UserId user);

    /// Those of the tasks that are somebody's.
    Mono<List<TaskId>> existing(Collection<TaskId> ids);

    /// The tasks as they are shown, in any order.
    Mono<List<TaskSummary>> shown(Collection<TaskId> ids);
}
