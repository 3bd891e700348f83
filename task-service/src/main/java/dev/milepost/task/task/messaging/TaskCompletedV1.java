package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task was done (TASK-4): `contracts/task/TaskCompleted.v1`. Durations are minutes, instants UTC.
record TaskCompletedV1(
        UUID taskId,
        @Nullable UUID goalId,
        UUID userId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        int daysEarly,
        boolean focusCompletion,
        Instant completedAt,
        TaskSnapshot task) {}
