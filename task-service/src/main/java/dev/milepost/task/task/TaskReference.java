package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import java.util.UUID;

/// What every fact about a task says of it.
///
/// @param estimatedDuration minutes
/// @param version grows by one with each change
/// @param movedByUser whether the user chose the date: then no plan changes it
/// @param editedByUser whether the text is the user's own: then no plan changes it, nor drops the task
public record TaskReference(
        TaskId id,
        UserId userId,
        UUID goalId,
        TaskText text,
        LocalDate dueDate,
        int estimatedDuration,
        long version,
        boolean movedByUser,
        boolean editedByUser) {

    TaskReference changed() {
        return next(text, dueDate, movedByUser, editedByUser);
    }

    TaskReference movedTo(LocalDate date) {
        return next(text, date, true, editedByUser);
    }

    TaskReference saying(TaskText words) {
        return next(words, dueDate, movedByUser, true);
    }

    private TaskReference next(TaskText words, LocalDate date, boolean moved, boolean edited) {
        return new TaskReference(
                id, userId, goalId, words, date, estimatedDuration, version + 1, moved, edited);
    }
}
