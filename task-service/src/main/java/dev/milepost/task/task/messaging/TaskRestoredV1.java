package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A deleted task came back as another one (TASK-9): `contracts/task/TaskRestored.v1`. Durations are minutes, instants UTC.
record TaskRestoredV1(
        UUID taskId,
        @Nullable UUID goalId,
        UUID userId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        UUID previousTaskId,
        Instant restoredAt,
        TaskSnapshot task) {}
