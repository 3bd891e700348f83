package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The user moved a task to another date, or took its date away (TASK-4): `contracts/task/TaskRescheduled.v1`. Durations are
/// minutes, instants UTC.
record TaskRescheduledV1(
        UUID taskId,
        @Nullable UUID goalId,
        UUID userId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        @Nullable LocalDate previousDueDate,
        String status,
        Instant rescheduledAt,
        TaskSnapshot task) {}
