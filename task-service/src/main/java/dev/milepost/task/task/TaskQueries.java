package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What is read of tasks without changing them.
public interface TaskQueries {

    /// Ends in [TaskNotFound], or in [TaskBelongsToAnotherUser].
    Mono<TaskSummary> one(TaskId id, UserId user);

    /// A task that was just decided about. What goals and plans say of it is read; one without them is as it was decided.
    default Mono<TaskSummary> shown(Task task) {
        return task.details().goalId() == null
                ? Mono.just(TaskSummary.of(task))
                : one(task.details().id(), task.details().userId());
    }

    /// The user's own tasks of a day and those of active goals, done ones too, in the order of the plan.
    Flux<TaskSummary> dueOn(LocalDate day, UserId user);

    /// How many own tasks and tasks of active goals are late on a day.
    Mono<Integer> lateOn(LocalDate day, UserId user);

    /// At most so many tasks of a list.
    ///
    /// @param after the last task of the page before
    Mono<List<ListedTask>> list(TaskFilter filter, TaskFilter.@Nullable Position after, int most);

    Mono<TaskCounts> counts(UserId user, LocalDate today, int mostTags);
}
