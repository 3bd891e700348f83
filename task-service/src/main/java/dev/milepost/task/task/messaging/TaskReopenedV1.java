package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A closed task is open again (TASK-1): `contracts/task/TaskReopened.v1`. Durations are minutes, instants UTC.
record TaskReopenedV1(
        UUID taskId,
        UUID goalId,
        UUID userId,
        long version,
        LocalDate dueDate,
        int estimatedDuration,
        String previousStatus,
        Instant reopenedAt) {}
