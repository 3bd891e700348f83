package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What task-service says of one task.
///
/// @param version task-service's version of the task after the fact
/// @param status the task's status after the fact
/// @param movedByUser whether the user chose the due date with this fact
/// @param at when it happened
public record TaskFact(
        UUID taskId,
        UUID goalId,
        UserId userId,
        long version,
        TaskStatus status,
        LocalDate dueDate,
        int estimatedDuration,
        boolean movedByUser,
        Instant at) {}
