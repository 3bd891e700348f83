package dev.milepost.task.subtask.web;

import dev.milepost.task.task.Subtask;
import dev.milepost.task.task.SubtaskSource;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A subtask as its user sees it.
///
/// @param position from 1 on, without gaps
/// @param taskStatus that of the task, which completes itself with its last subtask
/// @param version that of the task, which grows with each change of its subtasks
record SubtaskView(
        UUID id,
        UUID taskId,
        String title,
        boolean isCompleted,
        @Nullable Instant completedAt,
        int position,
        SubtaskSource source,
        Instant createdAt,
        TaskStatus taskStatus,
        long version) {

    static SubtaskView of(Subtask subtask, Task task) {
        return new SubtaskView(
                subtask.id(),
                task.details().id().value(),
                subtask.title(),
                subtask.isCompleted(),
                subtask.completedAt(),
                subtask.position(),
                subtask.source(),
                subtask.createdAt(),
                task.status(),
                task.details().version());
    }
}
