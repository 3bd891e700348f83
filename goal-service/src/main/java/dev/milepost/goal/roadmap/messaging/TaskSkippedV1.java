package dev.milepost.goal.roadmap.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `task/TaskSkipped.v1`
record TaskSkippedV1(
        UUID taskId,
        @Nullable UUID goalId,
        int version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration)
        implements TaskFact {}
