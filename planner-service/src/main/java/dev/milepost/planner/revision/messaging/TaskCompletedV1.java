package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.TaskFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task that is done.
record TaskCompletedV1(
        UUID taskId,
        UUID goalId,
        long version,
        LocalDate dueDate,
        int estimatedDuration,
        int daysEarly,
        @Nullable Instant completedAt) {

    boolean isEarly() {
        return daysEarly > 0;
    }

    /// @param heardAt stands in when the fact does not say when
    TaskFact fact(UserId userId, Instant heardAt) {
        Instant at = Objects.requireNonNullElse(completedAt, heardAt);
        return new TaskFact(
                taskId,
                goalId,
                userId,
                version,
                TaskStatus.COMPLETED,
                dueDate,
                estimatedDuration,
                false,
                at);
    }
}
