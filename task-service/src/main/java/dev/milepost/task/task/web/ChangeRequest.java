package dev.milepost.task.task.web;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.task.task.TaskCommand;
import dev.milepost.task.task.TaskCommand.CompleteTask;
import dev.milepost.task.task.TaskCommand.ReopenTask;
import dev.milepost.task.task.TaskCommand.RescheduleTask;
import dev.milepost.task.task.TaskCommand.SkipTask;
import dev.milepost.task.task.TaskCommand.StartTask;
import dev.milepost.task.task.TaskStatus;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What `PATCH /tasks/{id}` takes: one wish, either a status or a date.
///
/// @param status `completed`, `skipped`, `in_progress`, or `pending` to open a task again
/// @param reason why a task is skipped; only with `skipped`
/// @param dueDate today or later, within three years
/// @param version the version that the caller saw
record ChangeRequest(
        @Nullable TaskStatus status,
        @Nullable @Size(max = 500) String reason,
        @Nullable LocalDate dueDate,
        @Nullable @Positive Long version) {

    TaskCommand command() {
        if (reason != null && status != TaskStatus.SKIPPED) {
            throw new InvalidField("reason", "goes with the status skipped only");
        }
        if (status != null && dueDate != null) {
            throw new InvalidField("due_date", "cannot be changed together with the status");
        }
        if (dueDate != null) {
            return new RescheduleTask(dueDate);
        }
        return toStatus();
    }

    private TaskCommand toStatus() {
        return switch (status) {
            case null -> throw new InvalidField("status", "is required unless due_date is given");
            case COMPLETED -> new CompleteTask();
            case SKIPPED -> new SkipTask(reason);
            case IN_PROGRESS -> new StartTask();
            case PENDING -> new ReopenTask();
            case OVERDUE, CANCELLED ->
                    throw new InvalidField(
                            "status", "must be one of PENDING, IN_PROGRESS, COMPLETED, SKIPPED");
        };
    }
}
