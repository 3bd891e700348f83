package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Its user made a task (TASK-1): `contracts/task/TaskCreated.v1`. Durations are minutes, instants UTC.
record TaskCreatedV1(
        UUID taskId,
        @Nullable UUID goalId,
        UUID userId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        Instant createdAt,
        TaskSnapshot task) {}
