package dev.milepost.task.recovery.web;

import dev.milepost.task.recovery.KeptTask;
import dev.milepost.task.recovery.Tombstone;
import dev.milepost.task.recovery.TombstoneKind;
import dev.milepost.task.task.TaskDetails;
import dev.milepost.task.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a user deleted, with its tasks.
///
/// @param tasks the first hundred
record WholeTombstoneView(
        UUID id,
        TombstoneKind kind,
        String title,
        int taskCount,
        int subtaskCount,
        int noteCount,
        Instant deletedAt,
        Instant recoverableUntil,
        List<DeletedTask> tasks) {

    private static final int MOST_TASKS = 100;

    /// @param id that it had, and does not get again
    record DeletedTask(
            UUID id,
            String title,
            TaskStatus status,
            @Nullable LocalDate dueDate,
            List<String> subtasks,
            int noteCount) {

        static DeletedTask of(KeptTask task) {
            TaskDetails details = task.details();
            return new DeletedTask(
                    details.id().value(),
                    details.fields().title(),
                    task.status(),
                    details.dueDate(),
                    task.subtasks().stream().map(subtask -> subtask.title()).toList(),
                    task.notes().size());
        }
    }

    static WholeTombstoneView of(Tombstone tombstone) {
        return new WholeTombstoneView(
                tombstone.id().value(),
                tombstone.kind(),
                tombstone.title(),
                tombstone.holds().tasks(),
                tombstone.holds().subtasks(),
                tombstone.holds().notes(),
                tombstone.deletedAt(),
                tombstone.recoverableUntil(),
                tombstone.tasks().stream().limit(MOST_TASKS).map(DeletedTask::of).toList());
    }
}
