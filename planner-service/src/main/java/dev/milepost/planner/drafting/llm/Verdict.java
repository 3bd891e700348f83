package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an answer of the model is worth.
///
/// @param plan valid, repaired where it had to be; null when nothing could be made of the answer
/// @param changedShare how much of the answer the repair had to change, 0 to 1
/// @param violations what was wrong with it, in words
record Verdict(@Nullable Plan plan, double changedShare, List<String> violations) {

    Verdict {
        violations = List.copyOf(violations);
    }

    static Verdict useless(List<String> violations) {
        return new Verdict(null, 1, violations);
    }

    boolean isBetterThan(@Nullable Verdict other) {
        return plan != null && (other == null || changedShare < other.changedShare);
    }
}
