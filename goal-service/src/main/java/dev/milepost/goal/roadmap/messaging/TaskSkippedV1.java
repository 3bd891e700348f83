package dev.milepost.goal.roadmap.messaging;

import java.time.LocalDate;
import java.util.UUID;

/// `task/TaskSkipped.v1`
record TaskSkippedV1(
        UUID taskId, UUID goalId, int version, LocalDate dueDate, int estimatedDuration) {}
