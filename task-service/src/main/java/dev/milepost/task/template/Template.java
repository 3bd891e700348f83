package dev.milepost.task.template;

import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.TaskFields;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a user makes tasks of (TASK-7).
///
/// @param task what each of them says unless told otherwise; no day and no goal
/// @param subtasks titles, in their order
/// @param version grows by one with each change
record Template(
        UUID id,
        UserId userId,
        TaskFields task,
        List<String> subtasks,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    Template {
        subtasks = List.copyOf(subtasks);
    }

    /// As another wish wants it; the same when there is no difference.
    Template saying(TaskFields wanted, List<String> wantedSubtasks, Instant now) {
        return wanted.equals(task) && wantedSubtasks.equals(subtasks)
                ? this
                : new Template(id, userId, wanted, wantedSubtasks, version + 1, createdAt, now);
    }
}
