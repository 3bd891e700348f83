package dev.milepost.task.task;

import dev.milepost.kit.event.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task. It is open until it is completed or skipped, and can be opened again. While it is open it is pending, begun
/// or overdue, and can be moved to another day; moving an overdue task makes it pending again (TASK-2, TASK-4).
/// Asking for what already is changes nothing and is no error.
public sealed interface Task {

    TaskReference reference();

    TaskStatus status();

    /// Something that is still to be done.
    record Open(TaskReference reference, TaskStatus status) implements Task {

        Change<Task, TaskEvent> complete(Instant now, LocalDate today) {
            TaskReference next = reference.changed();
            int daysEarly = (int) Math.max(0, ChronoUnit.DAYS.between(today, next.dueDate()));
            return Change.of(
                    new Closed(next, TaskStatus.COMPLETED, now, null),
                    new TaskEvent.Completed(next, daysEarly, now));
        }

        Change<Task, TaskEvent> skip(@Nullable String reason, Instant now) {
            TaskReference next = reference.changed();
            return Change.of(
                    new Closed(next, TaskStatus.SKIPPED, null, reason),
                    new TaskEvent.Skipped(next, reason, now));
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

        Change<Task, TaskEvent> reschedule(LocalDate date, Instant now) {
            if (date.equals(reference.dueDate())) {
                return Change.of(this);
            }
            TaskReference next = reference.movedTo(date);
            TaskStatus then = status == TaskStatus.OVERDUE ? TaskStatus.PENDING : status;
            return Change.of(
                    new Open(next, then),
                    new TaskEvent.Rescheduled(next, reference.dueDate(), then, now));
        }

        /// The words of a user, which no plan replaces.
        Change<Task, TaskEvent> edit(TaskText wanted, Instant now) {
            List<String> changed = reference.text().differencesTo(wanted);
            return changed.isEmpty()
                    ? Change.of(this)
                    : updated(reference.saying(wanted), status, changed, now);
        }

        private Change<Task, TaskEvent> inStatus(TaskStatus then, Instant now) {
            return updated(reference.changed(), then, List.of("status"), now);
        }

        private static Change<Task, TaskEvent> updated(
                TaskReference next, TaskStatus then, List<String> changed, Instant now) {
            return Change.of(new Open(next, then), new TaskEvent.Updated(next, then, changed, now));
        }
    }

    /// Something that is done, or will not be done.
    record Closed(
            TaskReference reference,
            TaskStatus status,
            @Nullable Instant completedAt,
            @Nullable String skipReason)
            implements Task {

        Change<Task, TaskEvent> reopen(Instant now) {
            TaskReference next = reference.changed();
            return Change.of(
                    new Open(next, TaskStatus.PENDING), new TaskEvent.Reopened(next, status, now));
        }
    }
}
