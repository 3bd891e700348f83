package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.TaskFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// A closed task that is to be done after all.
record TaskReopenedV1(
        UUID taskId,
        @Nullable UUID goalId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        Instant reopenedAt)
        implements TaskOfGoal {

    Mono<TaskFact> fact(UserId userId) {
        return fact(userId, TaskStatus.PENDING, reopenedAt);
    }
}
