package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A closed task is open again (TASK-1): `contracts/task/TaskReopened.v1`. Durations are minutes, instants UTC.
record TaskReopenedV1(
        UUID taskId,
        @Nullable UUID goalId,
        UUID userId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        String previousStatus,
        Instant reopenedAt,
        TaskSnapshot task) {}
