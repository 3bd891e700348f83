package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Other fields of a task changed (TASK-1): `contracts/task/TaskUpdated.v1`. Durations are minutes, instants UTC.
record TaskUpdatedV1(
        UUID taskId,
        @Nullable UUID goalId,
        UUID userId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        String status,
        String title,
        String description,
        List<String> changedFields,
        Instant updatedAt,
        TaskSnapshot task) {}
