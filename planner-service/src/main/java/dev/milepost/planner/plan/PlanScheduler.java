package dev.milepost.planner.plan;

import java.util.UUID;
import java.util.function.Supplier;

/// Turns a draft into a dated plan: dates are computed here and never taken from a drafter.
public final class PlanScheduler {

    private PlanScheduler() {}

    public static Plan schedule(PlanDraft draft, PlanningGround ground, Supplier<UUID> ids) {
        throw new UnsupportedOperationException("schedule");
    }
}
