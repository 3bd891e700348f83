package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The day of a task has passed in the user's time zone (TASK-4): `contracts/task/TaskOverdue.v1`. Durations are minutes, instants UTC.
record TaskOverdueV1(
        UUID taskId,
        @Nullable UUID goalId,
        UUID userId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        Instant overdueAt,
        TaskSnapshot task) {}
