package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.roadmap.TaskStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `task/TaskRescheduled.v1`
record TaskRescheduledV1(
        UUID taskId,
        UUID goalId,
        int version,
        LocalDate dueDate,
        int estimatedDuration,
        TaskStatus status,
        @Nullable LocalDate previousDueDate) {}
