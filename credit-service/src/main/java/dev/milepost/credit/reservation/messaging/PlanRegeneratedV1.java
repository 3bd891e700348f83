package dev.milepost.credit.reservation.messaging;

import dev.milepost.credit.reservation.PlanMade;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;

/// What is read of `contracts/planner/PlanRegenerated.v1`.
record PlanRegeneratedV1(
        UUID goalId, UUID userId, int number, PlanSource source, Instant generatedAt) {

    PlanMade plan() {
        return new PlanMade(
                new UserId(userId), goalId, number, source == PlanSource.MODEL, generatedAt);
    }
}
