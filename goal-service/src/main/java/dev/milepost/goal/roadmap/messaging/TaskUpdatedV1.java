package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.roadmap.TaskStatus;
import java.time.LocalDate;
import java.util.UUID;

/// `task/TaskUpdated.v1`
record TaskUpdatedV1(
        UUID taskId,
        UUID goalId,
        int version,
        LocalDate dueDate,
        int estimatedDuration,
        TaskStatus status) {}
