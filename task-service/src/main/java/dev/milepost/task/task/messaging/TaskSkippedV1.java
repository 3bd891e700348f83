package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The user skipped a task (TASK-4): `contracts/task/TaskSkipped.v1`. Durations are minutes, instants UTC.
record TaskSkippedV1(
        UUID taskId,
        @Nullable UUID goalId,
        UUID userId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        @Nullable String reason,
        Instant skippedAt,
        TaskSnapshot task) {}
