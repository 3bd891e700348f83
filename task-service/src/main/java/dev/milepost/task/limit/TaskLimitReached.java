package dev.milepost.task.limit;

/// No further own task may be open (TASK-8).
public final class TaskLimitReached extends LimitReached {

    TaskLimitReached(long limit, long open) {
        super(
                "You may have %d open tasks of your own, and have %d.".formatted(limit, open),
                limit,
                open);
    }
}
