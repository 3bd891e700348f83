package dev.milepost.goal.roadmap.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `task/TaskReopened.v1`
record TaskReopenedV1(
        UUID taskId,
        @Nullable UUID goalId,
        int version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration)
        implements TaskFact {}
