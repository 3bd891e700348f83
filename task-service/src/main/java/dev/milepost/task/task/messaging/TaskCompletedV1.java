package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A task was done (TASK-4): `contracts/task/TaskCompleted.v1`. Durations are minutes, instants UTC.
record TaskCompletedV1(
        UUID taskId,
        UUID goalId,
        UUID userId,
        long version,
        LocalDate dueDate,
        int estimatedDuration,
        int daysEarly,
        Instant completedAt) {}
