package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.TaskFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A task that the user put on another day.
record TaskRescheduledV1(
        UUID taskId,
        UUID goalId,
        long version,
        LocalDate dueDate,
        int estimatedDuration,
        TaskStatus status,
        Instant rescheduledAt) {

    TaskFact fact(UserId userId) {
        return new TaskFact(
                taskId,
                goalId,
                userId,
                version,
                status,
                dueDate,
                estimatedDuration,
                true,
                rescheduledAt);
    }
}
