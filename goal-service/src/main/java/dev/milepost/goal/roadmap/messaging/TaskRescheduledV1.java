package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.roadmap.TaskStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `task/TaskRescheduled.v1`
record TaskRescheduledV1(
        UUID taskId,
        @Nullable UUID goalId,
        int version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        TaskStatus status,
        @Nullable LocalDate previousDueDate)
        implements TaskFact {}
