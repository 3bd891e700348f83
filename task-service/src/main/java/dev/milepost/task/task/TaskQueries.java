package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What is read of tasks without changing them.
public interface TaskQueries {

    /// Ends in [TaskNotFound], or in [TaskBelongsToAnotherUser].
    Mono<TaskSummary> one(TaskId id, UserId user);

    /// The tasks of a day in the user's active goals, done ones too, in the order of the plan.
    Flux<TaskSummary> dueOn(LocalDate day, UserId user);

    /// How many tasks of active goals are late on a day.
    Mono<Integer> lateOn(LocalDate day, UserId user);

    /// At most one more than the limit, so that the caller knows whether there is a next page.
    Mono<List<TaskSummary>> list(TaskFilter filter);
}
