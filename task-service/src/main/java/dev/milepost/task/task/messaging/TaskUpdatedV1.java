package dev.milepost.task.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Other fields of a task changed (TASK-1): `contracts/task/TaskUpdated.v1`. Durations are minutes, instants UTC.
record TaskUpdatedV1(
        UUID taskId,
        UUID goalId,
        UUID userId,
        long version,
        LocalDate dueDate,
        int estimatedDuration,
        String status,
        String title,
        String description,
        List<String> changedFields,
        Instant updatedAt) {}
