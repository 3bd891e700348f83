package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The user deleted a task (TASK-1): `contracts/task/TaskDeleted.v1`. Durations are minutes, instants UTC.
record TaskDeletedV1(
        UUID taskId,
        @Nullable UUID goalId,
        UUID userId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        String source,
        Instant deletedAt,
        TaskSnapshot task) {}
