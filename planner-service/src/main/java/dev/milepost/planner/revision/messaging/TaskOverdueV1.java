package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.TaskFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A task whose day has passed.
record TaskOverdueV1(
        UUID taskId,
        UUID goalId,
        long version,
        LocalDate dueDate,
        int estimatedDuration,
        Instant overdueAt) {

    TaskFact fact(UserId userId) {
        return new TaskFact(
                taskId,
                goalId,
                userId,
                version,
                TaskStatus.OVERDUE,
                dueDate,
                estimatedDuration,
                false,
                overdueAt);
    }
}
