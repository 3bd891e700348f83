package dev.milepost.task.note;

import dev.milepost.task.limit.LimitReached;

/// A note is longer than the tier allows (TASK-6).
final class NoteTooLong extends LimitReached {

    NoteTooLong(long limit, long length) {
        super(
                "A note may have %d characters, and this one has %d.".formatted(limit, length),
                limit,
                length);
    }
}
