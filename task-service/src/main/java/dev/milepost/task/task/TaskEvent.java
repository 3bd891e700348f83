package dev.milepost.task.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a task, with the task as it is afterwards.
public sealed interface TaskEvent {

    Task task();

    Instant at();

    /// The same about the task in another form.
    default TaskEvent about(Task other) {
        return switch (this) {
            case Created(_, var at) -> new Created(other, at);
            case Completed(_, int daysEarly, var at) -> new Completed(other, daysEarly, at);
            case Skipped(_, var reason, var at) -> new Skipped(other, reason, at);
            case Reopened(_, var previous, var at) -> new Reopened(other, previous, at);
            case Rescheduled(_, var before, var at) -> new Rescheduled(other, before, at);
            case Updated(_, var changed, var at) -> new Updated(other, changed, at);
            case SubtasksChanged(_, var subtasks, var at) ->
                    new SubtasksChanged(other, subtasks, at);
            case Focused(_, var at) -> new Focused(other, at);
            case BecameOverdue(_, var at) -> new BecameOverdue(other, at);
            case Restored(_, var previous, var subtasks, var at) ->
                    new Restored(other, previous, subtasks, at);
            case Deleted(_, var at) -> new Deleted(other, at);
        };
    }

    /// Its user made it.
    record Created(Task task, Instant at) implements TaskEvent {}

    /// @param daysEarly days before its due date in the user's time zone; 0 on the day, later, or without a day
    record Completed(Task task, int daysEarly, Instant at) implements TaskEvent {}

    record Skipped(Task task, @Nullable String reason, Instant at) implements TaskEvent {}

    record Reopened(Task task, TaskStatus previousStatus, Instant at) implements TaskEvent {}

    /// @param previousDueDate null when it had none
    record Rescheduled(Task task, @Nullable LocalDate previousDueDate, Instant at)
            implements TaskEvent {}

    /// @param changed the changed fields, as they are named in JSON
    record Updated(Task task, List<String> changed, Instant at) implements TaskEvent {

        public Updated {
            changed = List.copyOf(changed);
        }
    }

    /// @param subtasks all of them, in their order
    record SubtasksChanged(Task task, List<Subtask> subtasks, Instant at) implements TaskEvent {

        public SubtasksChanged {
            subtasks = List.copyOf(subtasks);
        }
    }

    /// It has more time in focus than before.
    record Focused(Task task, Instant at) implements TaskEvent {}

    record BecameOverdue(Task task, Instant at) implements TaskEvent {}

    /// Its user had deleted it and brought it back.
    ///
    /// @param previous what it was called before: it is another task from now on
    /// @param subtasks that came back with it, in their order
    record Restored(Task task, TaskId previous, List<Subtask> subtasks, Instant at)
            implements TaskEvent {

        public Restored {
            subtasks = List.copyOf(subtasks);
        }
    }

    /// @param task as it was, under its last version
    record Deleted(Task task, Instant at) implements TaskEvent {}
}
