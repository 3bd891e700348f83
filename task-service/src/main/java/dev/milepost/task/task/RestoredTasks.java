package dev.milepost.task.task;

import java.util.List;
import reactor.core.publisher.Mono;

/// Where tasks come back to (TASK-9).
public interface RestoredTasks {

    /// Keeps the tasks as they are told to be, and puts the facts into the outbox, in the current transaction. An occurrence of
    /// a series that is there again leaves the series.
    Mono<Void> add(List<TaskEvent.Restored> restored);
}
