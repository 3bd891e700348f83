package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// The user moved a task to another date (TASK-4): `contracts/task/TaskRescheduled.v1`. Durations are minutes, instants UTC.
record TaskRescheduledV1(
        UUID taskId,
        UUID goalId,
        UUID userId,
        long version,
        LocalDate dueDate,
        int estimatedDuration,
        LocalDate previousDueDate,
        String status,
        Instant rescheduledAt) {}
