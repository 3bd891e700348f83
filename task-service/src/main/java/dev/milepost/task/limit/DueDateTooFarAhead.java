package dev.milepost.task.limit;

/// An own task is due later than the tier allows (TASK-8).
public final class DueDateTooFarAhead extends LimitReached {

    DueDateTooFarAhead(long limit, long days) {
        super(
                "A task may be due %d days ahead, and this one is due in %d."
                        .formatted(limit, days),
                limit,
                days);
    }
}
