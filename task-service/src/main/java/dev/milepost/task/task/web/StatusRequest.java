package dev.milepost.task.task.web;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.task.task.CompletedBy;
import dev.milepost.task.task.TaskCommand;
import dev.milepost.task.task.TaskCommand.ArchiveTask;
import dev.milepost.task.task.TaskCommand.CancelTask;
import dev.milepost.task.task.TaskCommand.CompleteTask;
import dev.milepost.task.task.TaskCommand.EditTask;
import dev.milepost.task.task.TaskCommand.ReopenTask;
import dev.milepost.task.task.TaskCommand.SkipTask;
import dev.milepost.task.task.TaskCommand.StartTask;
import dev.milepost.task.task.TaskStatus;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `PATCH /tasks/{id}` takes beside the fields of a [TaskRequest].
///
/// @param status `completed`, `skipped`, `cancelled` (not of a plan's task), `in_progress`, or `pending` to open a task
///     again
/// @param reason why a task is skipped; only with `skipped`
/// @param archived true to put the task away, after which it is read-only; false to take it out again
/// @param version the version that the caller saw
record StatusRequest(
        @Nullable TaskStatus status,
        @Nullable @Size(max = 500) String reason,
        @Nullable Boolean archived,
        @Nullable @Positive Long version) {

    /// The wishes in the order in which they can come true: a task is taken out of the archive and opened before it is
    /// edited, and closed and put away after that.
    ///
    /// @param edit null when no field is to be written
    List<TaskCommand> commands(@Nullable EditTask edit) {
        if (reason != null && status != TaskStatus.SKIPPED) {
            throw new InvalidField("reason", "goes with the status skipped only");
        }
        List<TaskCommand> commands = new ArrayList<>();
        addIf(Boolean.FALSE.equals(archived), new ArchiveTask(false), commands);
        boolean opens = status == TaskStatus.PENDING || status == TaskStatus.IN_PROGRESS;
        addIf(opens, toStatus(), commands);
        addIf(edit != null, edit, commands);
        addIf(!opens, toStatus(), commands);
        addIf(Boolean.TRUE.equals(archived), new ArchiveTask(true), commands);
        if (commands.isEmpty()) {
            throw new InvalidField("body", "names nothing that can be changed");
        }
        return commands;
    }

    private static void addIf(
            boolean wanted, @Nullable TaskCommand command, List<TaskCommand> commands) {
        if (wanted && command != null) {
            commands.add(command);
        }
    }

    private @Nullable TaskCommand toStatus() {
        return switch (status) {
            case null -> null;
            case COMPLETED -> new CompleteTask(CompletedBy.MANUAL);
            case SKIPPED -> new SkipTask(reason);
            case CANCELLED -> new CancelTask();
            case IN_PROGRESS -> new StartTask();
            case PENDING -> new ReopenTask();
            case OVERDUE ->
                    throw new InvalidField(
                            "status",
                            "must be one of PENDING, IN_PROGRESS, COMPLETED, SKIPPED, CANCELLED");
        };
    }
}
