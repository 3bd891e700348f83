package dev.milepost.credit.achievement.messaging;

import java.time.Instant;
import java.util.UUID;

/// What is read of `contracts/planner/PlanRegenerated.v1`.
record PlanRegeneratedV1(UUID planId, UUID goalId, Instant generatedAt) {}
