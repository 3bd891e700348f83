package dev.milepost.task.task;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.task.task.TaskCommand.ArchiveTask;
import dev.milepost.task.task.TaskCommand.CancelTask;
import dev.milepost.task.task.TaskCommand.CompleteTask;
import dev.milepost.task.task.TaskCommand.EditTask;
import dev.milepost.task.task.TaskCommand.ReopenTask;
import dev.milepost.task.task.TaskCommand.SkipTask;
import dev.milepost.task.task.TaskCommand.StartTask;
import java.time.Instant;
import java.time.LocalDate;

/// What becomes of a task by its user's wishes.
final class Decision {

    private Decision() {}

    /// All wishes in their order, or the refusal of the first that cannot be.
    static Change<Task, TaskEvent> on(Task task, ChangeTask wish, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, wish.user().timezone());
        Change<Task, TaskEvent> all = Change.of(task);
        for (TaskCommand command : wish.commands()) {
            all = all.then(decide(command, all.state(), now, today));
        }
        return all;
    }

    /// A new task of the user's own.
    static Change<Task, TaskEvent> on(CreateTask wish, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, wish.user().timezone());
        TaskFields fields = FieldRules.checked(wish.fields(), today);
        return Task.created(
                TaskDetails.of(
                        new TaskId(UuidV7.next()), wish.user().id(), wish.origin(), fields, now));
    }

    private static Change<Task, TaskEvent> decide(
            TaskCommand command, Task task, Instant now, LocalDate today) {
        if (command instanceof ArchiveTask(boolean archived)) {
            return archive(task, archived, now);
        }
        if (task.details().marks().archived()) {
            throw new TaskArchived();
        }
        return switch (task) {
            case Task.Open open -> decide(command, open, now, today);
            case Task.Closed closed -> decide(command, closed, now);
        };
    }

    private static Change<Task, TaskEvent> archive(Task task, boolean archived, Instant now) {
        if (archived && task instanceof Task.Open && task.details().isPlanned()) {
            throw new TaskNotClosed(task.status());
        }
        return task.archive(archived, now);
    }

    private static Change<Task, TaskEvent> decide(
            TaskCommand command, Task.Open task, Instant now, LocalDate today) {
        return switch (command) {
            case CompleteTask(var by) -> task.complete(by, now, today);
            case SkipTask(var reason) -> task.skip(reason, now);
            case CancelTask _ -> own(task).cancel(now);
            case StartTask _ -> task.start(now);
            case ReopenTask _ -> task.putBack(now);
            case EditTask(var wish) ->
                    task.edit(
                            FieldRules.checked(task, wish.apply(task.details().fields()), today),
                            now);
            case ArchiveTask(var archived) -> task.archive(archived, now);
        };
    }

    private static Change<Task, TaskEvent> decide(
            TaskCommand command, Task.Closed task, Instant now) {
        return switch (command) {
            case ReopenTask _ -> task.reopen(now);
            case CompleteTask _ when task.status() == TaskStatus.COMPLETED -> Change.of(task);
            case SkipTask _ when task.status() == TaskStatus.SKIPPED -> Change.of(task);
            case CancelTask _ when task.status() == TaskStatus.CANCELLED -> Change.of(task);
            case ArchiveTask(var archived) -> task.archive(archived, now);
            case CompleteTask _, SkipTask _, CancelTask _, StartTask _, EditTask _ ->
                    throw new TaskAlreadyClosed(task.status());
        };
    }

    private static Task.Open own(Task.Open task) {
        if (task.details().isPlanned()) {
            throw new InvalidField("status", "of a plan's task cannot be cancelled; skip it");
        }
        return task;
    }
}
