package dev.milepost.credit.reservation.messaging;

import java.time.Instant;
import java.util.UUID;

/// What is read of `contracts/planner/PlanFailed.v1`.
record PlanFailedV1(UUID goalId, UUID userId, Instant failedAt) {}
