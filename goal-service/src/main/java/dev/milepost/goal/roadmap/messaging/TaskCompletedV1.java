package dev.milepost.goal.roadmap.messaging;

import java.time.LocalDate;
import java.util.UUID;

/// `task/TaskCompleted.v1`
record TaskCompletedV1(
        UUID taskId, UUID goalId, int version, LocalDate dueDate, int estimatedDuration) {}
