package dev.milepost.planner.drafting.builtin;

import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanningGround;

/// Drafts plans by rule from the curricula. Deterministic: the same ground gives the same draft.
public final class BuiltInPlanner {

    public PlanDraft draft(PlanningGround ground) {
        throw new UnsupportedOperationException("draft");
    }
}
