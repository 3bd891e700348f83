package dev.milepost.task.note;

import dev.milepost.task.limit.LimitReached;

/// The user has as many notes as the tier allows (TASK-6).
final class NoteLimitReached extends LimitReached {

    NoteLimitReached(long limit, long notes) {
        super("You may have %d notes, and have %d.".formatted(limit, notes), limit, notes);
    }
}
