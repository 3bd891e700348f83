package dev.milepost.goal.roadmap.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `task/TaskCompleted.v1`
record TaskCompletedV1(
        UUID taskId,
        @Nullable UUID goalId,
        int version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration)
        implements TaskFact {}
