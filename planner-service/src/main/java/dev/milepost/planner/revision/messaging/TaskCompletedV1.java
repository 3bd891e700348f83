package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.TaskFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// A task that is done.
record TaskCompletedV1(
        UUID taskId,
        @Nullable UUID goalId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        int daysEarly,
        @Nullable Instant completedAt)
        implements TaskOfGoal {

    boolean isEarly() {
        return daysEarly > 0;
    }

    /// @param heardAt stands in when the fact does not say when
    Mono<TaskFact> fact(UserId userId, Instant heardAt) {
        return fact(userId, TaskStatus.COMPLETED, Objects.requireNonNullElse(completedAt, heardAt));
    }
}
