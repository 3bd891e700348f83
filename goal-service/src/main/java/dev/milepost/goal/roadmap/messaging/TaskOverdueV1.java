package dev.milepost.goal.roadmap.messaging;

import java.time.LocalDate;
import java.util.UUID;

/// `task/TaskOverdue.v1`
record TaskOverdueV1(
        UUID taskId, UUID goalId, int version, LocalDate dueDate, int estimatedDuration) {}
