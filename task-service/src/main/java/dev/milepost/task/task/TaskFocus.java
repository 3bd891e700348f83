package dev.milepost.task.task;

import java.util.List;
import reactor.core.publisher.Mono;

/// Ends what its user is doing in focus on a task that is completed, so that its time counts (TASK-10). Is asked in the
/// transaction of the completion and before it is saved, while the tasks are locked.
public interface TaskFocus {

    Mono<GainedFocus> endOn(List<TaskEvent.Completed> completions);
}
