package dev.milepost.task.limit;

/// The description of a task is longer than the tier allows (TASK-2).
public final class DescriptionTooLong extends LimitReached {

    DescriptionTooLong(long limit, long length) {
        super(
                "A description may have %d characters, and this one has %d."
                        .formatted(limit, length),
                limit,
                length);
    }
}
