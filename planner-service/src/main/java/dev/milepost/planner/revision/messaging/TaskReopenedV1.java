package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.TaskFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A closed task that is to be done after all.
record TaskReopenedV1(
        UUID taskId,
        UUID goalId,
        long version,
        LocalDate dueDate,
        int estimatedDuration,
        Instant reopenedAt) {

    TaskFact fact(UserId userId) {
        return new TaskFact(
                taskId,
                goalId,
                userId,
                version,
                TaskStatus.PENDING,
                dueDate,
                estimatedDuration,
                false,
                reopenedAt);
    }
}
