package dev.milepost.task.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a task is new or another one than before, or is gone.
public sealed interface TaskChange {

    UUID id();

    /// The transaction that made it so.
    long changedIn();

    record Present(TaskSummary task, long changedIn) implements TaskChange {

        @Override
        public UUID id() {
            return task.details().id().value();
        }
    }

    record Gone(UUID id, @Nullable UUID goalId, Instant deletedAt, long changedIn)
            implements TaskChange {}
}
