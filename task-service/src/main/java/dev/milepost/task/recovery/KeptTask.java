package dev.milepost.task.recovery;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.task.note.Note;
import dev.milepost.task.note.NoteId;
import dev.milepost.task.task.CompletedBy;
import dev.milepost.task.task.Subtask;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A deleted task with all that hung on it.
public record KeptTask(
        TaskDetails details,
        TaskStatus status,
        @Nullable Instant completedAt,
        @Nullable CompletedBy completedBy,
        @Nullable String skipReason,
        List<Subtask> subtasks,
        List<Note> notes) {

    public KeptTask {
        subtasks = List.copyOf(subtasks);
        notes = List.copyOf(notes);
    }

    static KeptTask of(Task task, List<Subtask> subtasks, List<Note> notes) {
        return switch (task) {
            case Task.Open(var details, var status) ->
                    new KeptTask(details, status, null, null, null, subtasks, notes);
            case Task.Closed(var details, var status, var at, var by, var reason) ->
                    new KeptTask(details, status, at, by, reason, subtasks, notes);
        };
    }

    /// What was done stays done, and nothing is told of it but that it is back.
    ///
    /// @param goals those that are still there
    Revived revived(Set<UUID> goals, LocalDate today, Instant now) {
        UUID goal = details.goalId();
        TaskId id = new TaskId(UuidV7.next());
        Task back = task().revived(id, goal != null && goals.contains(goal), today, now);
        return new Revived(
                new TaskEvent.Restored(back, details.id(), subtasks, now),
                notes.stream().map(note -> on(id, note, now)).toList());
    }

    private Task task() {
        return switch (status) {
            case PENDING, IN_PROGRESS, OVERDUE -> new Task.Open(details, status);
            case COMPLETED, SKIPPED, CANCELLED ->
                    new Task.Closed(details, status, completedAt, completedBy, skipReason);
        };
    }

    private static Note on(TaskId task, Note note, Instant now) {
        return new Note(
                new NoteId(UuidV7.next()),
                note.userId(),
                note.fields().on(task.value()),
                1,
                note.createdAt(),
                now);
    }

    /// A task that is back, with the notes on it.
    record Revived(TaskEvent.Restored fact, List<Note> notes) {

        Task task() {
            return fact.task();
        }

        /// Whether it takes one of the places that a tier has for own tasks (TASK-8).
        boolean takesPlace() {
            TaskDetails details = task().details();
            return task() instanceof Task.Open
                    && !details.isPlanned()
                    && !details.marks().archived();
        }
    }
}
