package dev.milepost.task.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step of a task (TASK-5).
///
/// @param position from 1 on, without gaps
/// @param completedAt null while it is to be done
public record Subtask(
        UUID id,
        String title,
        int position,
        SubtaskSource source,
        Instant createdAt,
        @Nullable Instant completedAt) {

    public boolean isCompleted() {
        return completedAt != null;
    }

    public Subtask titled(String then) {
        return new Subtask(id, then, position, source, createdAt, completedAt);
    }

    public Subtask at(int then) {
        return new Subtask(id, title, then, source, createdAt, completedAt);
    }

    /// Done since a moment, or to be done again. One that is done stays done since it was.
    public Subtask completed(boolean done, Instant now) {
        if (done == isCompleted()) {
            return this;
        }
        return new Subtask(id, title, position, source, createdAt, done ? now : null);
    }
}
