package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.TaskFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// A task that the user put on another day.
record TaskRescheduledV1(
        UUID taskId,
        @Nullable UUID goalId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        TaskStatus status,
        Instant rescheduledAt)
        implements TaskOfGoal {

    Mono<TaskFact> fact(UserId userId) {
        return fact(userId, status, rescheduledAt).map(TaskFact::placedByUser);
    }
}
