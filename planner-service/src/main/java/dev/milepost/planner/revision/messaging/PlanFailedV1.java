package dev.milepost.planner.revision.messaging;

import dev.milepost.planner.revision.FailedPlan;
import java.time.Instant;
import java.util.UUID;

/// `planner/PlanFailed.v1`: no plan can be made, and why.
record PlanFailedV1(
        UUID goalId, UUID userId, FailedPlan.Code code, String detail, Instant failedAt) {

    static PlanFailedV1 of(FailedPlan failed) {
        return new PlanFailedV1(
                failed.goal().goalId(),
                failed.goal().userId().value(),
                failed.code(),
                failed.detail(),
                failed.failedAt());
    }
}
