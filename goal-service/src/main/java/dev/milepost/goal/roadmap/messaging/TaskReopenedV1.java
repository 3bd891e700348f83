package dev.milepost.goal.roadmap.messaging;

import java.time.LocalDate;
import java.util.UUID;

/// `task/TaskReopened.v1`
record TaskReopenedV1(
        UUID taskId, UUID goalId, int version, LocalDate dueDate, int estimatedDuration) {}
