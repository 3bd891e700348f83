package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import java.util.UUID;

/// What every fact about a task says of it.
///
/// @param estimatedDuration minutes
/// @param version grows by one with each change
/// @param movedByUser whether the user chose the date: then no plan changes it
public record TaskReference(
        TaskId id,
        UserId userId,
        UUID goalId,
        LocalDate dueDate,
        int estimatedDuration,
        long version,
        boolean movedByUser) {

    TaskReference changed() {
        return new TaskReference(
                id, userId, goalId, dueDate, estimatedDuration, version + 1, movedByUser);
    }

    TaskReference movedTo(LocalDate date) {
        return new TaskReference(id, userId, goalId, date, estimatedDuration, version + 1, true);
    }
}
