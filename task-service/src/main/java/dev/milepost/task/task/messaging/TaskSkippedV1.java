package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The user skipped a task (TASK-4): `contracts/task/TaskSkipped.v1`. Durations are minutes, instants UTC.
record TaskSkippedV1(
        UUID taskId,
        UUID goalId,
        UUID userId,
        long version,
        LocalDate dueDate,
        int estimatedDuration,
        @Nullable String reason,
        Instant skippedAt) {}
