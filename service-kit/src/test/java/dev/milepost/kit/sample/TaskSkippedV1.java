package dev.milepost.kit.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What the sample service publishes.
record TaskSkippedV1(
        UUID taskId,
        UUID goalId,
        UUID userId,
        long version,
        LocalDate dueDate,
        int estimatedDuration,
        String reason,
        Instant skippedAt) {}
