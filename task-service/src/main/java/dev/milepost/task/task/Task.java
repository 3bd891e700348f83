package dev.milepost.task.task;

import dev.milepost.kit.event.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A task. It is open until it is completed, skipped or cancelled, and can be opened again. While it is open it is
/// pending, begun or overdue, and can be edited and moved to another day; moving an overdue task makes it pending again
/// (TASK-2, TASK-4). An archived task is changed by nothing but taking it out of the archive, and by the time of a focus
/// session that had begun before. Asking for what already is changes nothing and is no error.
public sealed interface Task {

    TaskDetails details();

    TaskStatus status();

    /// Starts a task of the user's own.
    static Change<Task, TaskEvent> created(TaskDetails details) {
        Task task = new Open(details, TaskStatus.PENDING);
        return Change.of(task, new TaskEvent.Created(task, details.createdAt()));
    }

    /// The end of a task: the fact is its last version.
    default TaskEvent deleted(Instant now) {
        return new TaskEvent.Deleted(with(details().changed(now)), now);
    }

    /// Something that is still to be done.
    record Open(TaskDetails details, TaskStatus status) implements Task {

        /// @throws SubtasksOpen while there is something left of it
        public Change<Task, TaskEvent> complete(CompletedBy by, Instant now, LocalDate today) {
            int open = details.tally().openSubtasks();
            if (open > 0) {
                throw new SubtasksOpen(open);
            }
            LocalDate due = details.dueDate();
            int daysEarly =
                    due == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(today, due));
            Task done = new Closed(details.changed(now), TaskStatus.COMPLETED, now, by, null);
            return Change.of(done, new TaskEvent.Completed(done, daysEarly, now));
        }

        Change<Task, TaskEvent> skip(@Nullable String reason, Instant now) {
            Task skipped = new Closed(details.changed(now), TaskStatus.SKIPPED, null, null, reason);
            return Change.of(skipped, new TaskEvent.Skipped(skipped, reason, now));
        }

        Change<Task, TaskEvent> cancel(Instant now) {
            return updated(
                    new Closed(details.changed(now), TaskStatus.CANCELLED, null, null, null),
                    List.of("status"),
                    now);
        }

        Change<Task, TaskEvent> start(Instant now) {
            if (status == TaskStatus.IN_PROGRESS) {
                return Change.of(this);
            }
            return inStatus(TaskStatus.IN_PROGRESS, now);
        }

        /// Back to pending from being begun; an overdue task stays overdue until it is moved.
        Change<Task, TaskEvent> putBack(Instant now) {
            if (status != TaskStatus.IN_PROGRESS) {
                return Change.of(this);
            }
            return inStatus(TaskStatus.PENDING, now);
        }

        /// The fields as their user wants them. A change of the day is a fact of its own.
        Change<Task, TaskEvent> edit(TaskFields wanted, Instant now) {
            TaskFields onSameDay = onTheSameDay(wanted);
            List<String> changed = details.fields().differencesTo(onSameDay);
            Change<Task, TaskEvent> edited =
                    changed.isEmpty()
                            ? Change.of(this)
                            : updated(
                                    new Open(details.edited(onSameDay, now), status), changed, now);
            Open then = (Open) edited.state();
            return edited.then(then.moveTo(wanted.due(), now));
        }

        /// Its subtasks, all of them, as they are from now on.
        public Change<Task, TaskEvent> dividedInto(List<Subtask> subtasks, Instant now) {
            Task divided = new Open(details.dividedInto(subtasks, now), status);
            return Change.of(divided, new TaskEvent.SubtasksChanged(divided, subtasks, now));
        }

        private TaskFields onTheSameDay(TaskFields wanted) {
            Due due = details.fields().due();
            return due == null || wanted.due() == null
                    ? wanted.due(due)
                    : wanted.due(wanted.due().movedTo(due.date()));
        }

        private Change<Task, TaskEvent> moveTo(@Nullable Due due, Instant now) {
            LocalDate before = details.dueDate();
            if (Objects.equals(due == null ? null : due.date(), before)) {
                return Change.of(this);
            }
            TaskStatus then = status == TaskStatus.OVERDUE ? TaskStatus.PENDING : status;
            Task moved = new Open(details.movedTo(due, now), then);
            return Change.of(moved, new TaskEvent.Rescheduled(moved, before, now));
        }

        private Change<Task, TaskEvent> inStatus(TaskStatus then, Instant now) {
            return updated(new Open(details.changed(now), then), List.of("status"), now);
        }
    }

    /// Something that is done, or will not be done.
    ///
    /// @param completedAt and how, when it is completed
    record Closed(
            TaskDetails details,
            TaskStatus status,
            @Nullable Instant completedAt,
            @Nullable CompletedBy completedBy,
            @Nullable String skipReason)
            implements Task {

        public Change<Task, TaskEvent> reopen(Instant now) {
            Task open = new Open(details.changed(now), TaskStatus.PENDING);
            return Change.of(open, new TaskEvent.Reopened(open, status, now));
        }

        /// Whether it was completed by its last subtask, and so is open again when one of them is.
        public boolean followsSubtasks() {
            return completedBy == CompletedBy.AUTO;
        }
    }

    /// Puts the task away, or takes it out of the archive.
    default Change<Task, TaskEvent> archive(boolean archived, Instant now) {
        if (details().marks().archived() == archived) {
            return Change.of(this);
        }
        return updated(with(details().archived(archived, now)), List.of("archived"), now);
    }

    /// Somebody was at it in focus (TASK-10). The time was spent, whatever has become of the task meanwhile.
    default Change<Task, TaskEvent> focused(long seconds, Instant now) {
        if (seconds == 0) {
            return Change.of(this);
        }
        Task then = with(details().gaining(seconds).changed(now));
        return Change.of(then, new TaskEvent.Focused(then, now));
    }

    /// With more time in focus, which is told with whatever else happens to the task.
    default Task gaining(long seconds) {
        return with(details().gaining(seconds));
    }

    /// The task as it comes back after it was deleted: another one, which is the user's own (TASK-9). What is done stays done,
    /// and a day that has passed meanwhile is no news.
    ///
    /// @param toItsGoal whether its goal is still there; else it is a task without goal
    default Task revived(TaskId as, boolean toItsGoal, LocalDate today, Instant now) {
        TaskDetails then = details().revived(as, toItsGoal, now);
        return switch (this) {
            case Open open -> new Open(then, then.isPast(today) ? TaskStatus.OVERDUE : open.status);
            case Closed _ -> with(then);
        };
    }

    private Task with(TaskDetails then) {
        return switch (this) {
            case Open(_, var status) -> new Open(then, status);
            case Closed(_, var status, var at, var by, var reason) ->
                    new Closed(then, status, at, by, reason);
        };
    }

    private static Change<Task, TaskEvent> updated(Task task, List<String> changed, Instant now) {
        return Change.of(task, new TaskEvent.Updated(task, changed, now));
    }
}
