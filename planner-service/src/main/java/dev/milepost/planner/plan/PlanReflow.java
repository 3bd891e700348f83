package dev.milepost.planner.plan;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/// Moves the dates of a plan by rule and keeps its content.
public final class PlanReflow {

    private PlanReflow() {}

    public static PlanRevision reflow(
            GoalState state, Decision.Reflow decision, Instant now, Supplier<UUID> ids) {
        throw new UnsupportedOperationException("reflow");
    }
}
