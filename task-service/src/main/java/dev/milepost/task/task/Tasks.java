package dev.milepost.task.task;

import dev.milepost.kit.event.Change;
import dev.milepost.task.task.TaskTombstones.DeletedGoal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/// Where tasks are kept.
public interface Tasks {

    /// The task, locked until the transaction ends. Ends in [TaskNotFound] when there is none.
    Mono<Task> locked(TaskId id);

    /// Keeps a new task and puts its facts into the outbox, in the current transaction.
    Mono<Change<Task, TaskEvent>> add(Change<Task, TaskEvent> change);

    /// Keeps many new tasks at once, in the current transaction.
    Mono<Void> addAll(List<Change<Task, TaskEvent>> changes);

    /// Keeps the task and puts what happened into the outbox, in the current transaction.
    Mono<Change<Task, TaskEvent>> save(Change<Task, TaskEvent> change);

    /// Keeps many changed tasks at once, in the current transaction.
    Mono<Void> saveAll(List<Change<Task, TaskEvent>> changes);

    /// Removes the task of a [TaskEvent.Deleted] with what is remembered of it, and puts the fact into the outbox, in the
    /// current transaction. Its id stays known as deleted.
    Mono<Void> remove(TaskEvent deleted);

    /// The same for a task that its user never had a hand in: nothing of it is kept to be recovered.
    Mono<Void> discard(TaskEvent deleted);

    /// Marks open tasks whose day has passed as overdue, at most so many, each once whatever the number of instances.
    ///
    /// @param todays today's date by time zone
    /// @return how many became overdue
    Mono<Integer> markOverdue(Map<String, LocalDate> todays, Instant now, int most);

    /// Removes all tasks of a deleted goal, and what is remembered of them, but for one tombstone.
    Mono<Void> removeAllOf(DeletedGoal goal);
}
