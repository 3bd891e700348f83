package dev.milepost.planner.drafting.llm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an answer of the model is worth.
///
/// @param value what was made of it, repaired where it had to be; null when nothing could be made of the answer
/// @param changedShare how much of the answer the repair had to change, 0 to 1
/// @param violations what was wrong with it, in words
record Verdict<T>(@Nullable T value, double changedShare, List<String> violations) {

    /// So much of an answer may be repaired without the model being asked again.
    static final double SMALL_REPAIR = 0.25;

    /// So much may be repaired when there is no asking again: more, and it is no longer the model's answer.
    static final double LARGEST_REPAIR = 0.5;

    Verdict {
        violations = List.copyOf(violations);
    }

    static <T> Verdict<T> useless(List<String> violations) {
        return new Verdict<>(null, 1, violations);
    }

    boolean isBetterThan(@Nullable Verdict<T> other) {
        return value != null && (other == null || changedShare < other.changedShare);
    }

    /// What was made of the answer, unless more than that share had to be changed.
    @Nullable T within(double mostRepair) {
        return changedShare <= mostRepair ? value : null;
    }
}
