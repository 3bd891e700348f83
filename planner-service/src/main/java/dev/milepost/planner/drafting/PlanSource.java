package dev.milepost.planner.drafting;

/// Who made a plan.
public enum PlanSource {
    MODEL,
    BUILT_IN
}
