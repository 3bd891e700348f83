package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.TaskFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// A task that the user does not want to do.
record TaskSkippedV1(
        UUID taskId,
        @Nullable UUID goalId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        Instant skippedAt)
        implements TaskOfGoal {

    Mono<TaskFact> fact(UserId userId) {
        return fact(userId, TaskStatus.SKIPPED, skippedAt);
    }
}
