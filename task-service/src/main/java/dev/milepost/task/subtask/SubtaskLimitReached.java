package dev.milepost.task.subtask;

import dev.milepost.task.limit.LimitReached;

/// The task has as many subtasks as the tier allows (TASK-5).
final class SubtaskLimitReached extends LimitReached {

    SubtaskLimitReached(long limit, long subtasks) {
        super(
                "A task may have %d subtasks, and this one has %d.".formatted(limit, subtasks),
                limit,
                subtasks);
    }
}
