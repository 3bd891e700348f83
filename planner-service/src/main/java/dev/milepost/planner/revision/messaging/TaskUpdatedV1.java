package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.TaskFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A task that was changed in another way.
record TaskUpdatedV1(
        UUID taskId,
        UUID goalId,
        long version,
        LocalDate dueDate,
        int estimatedDuration,
        TaskStatus status,
        Instant updatedAt) {

    TaskFact fact(UserId userId) {
        return new TaskFact(
                taskId,
                goalId,
                userId,
                version,
                status,
                dueDate,
                estimatedDuration,
                false,
                updatedAt);
    }
}
