package dev.milepost.planner.plan;

import java.time.Instant;
import java.util.Set;

/// Decides how much a plan changes after what happened: not at all, its dates, or its content.
public final class AdaptationPolicy {

    private final AdaptationThresholds thresholds;

    public AdaptationPolicy(AdaptationThresholds thresholds) {
        this.thresholds = thresholds;
    }

    public Decision decide(GoalState state, Set<Trigger> triggers, Instant now) {
        throw new UnsupportedOperationException("decide " + thresholds);
    }
}
