package dev.milepost.planner.drafting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who made a plan and what it took.
///
/// @param model the model that made it; null for the built-in planner
/// @param promptVersion which prompt the model was given; null when none was asked
/// @param reason a sentence for the user on who made the plan and why
/// @param modelCalls how many questions the model was asked, also in vain
/// @param violations what was wrong with the model's answers, in words
/// @param reservation the credits set aside for the model's plan; null when the plan is free
public record Authorship(
        PlanSource source,
        @Nullable String model,
        @Nullable String promptVersion,
        String reason,
        int modelCalls,
        long inputTokens,
        long outputTokens,
        List<String> violations,
        @Nullable UUID reservation) {

    public Authorship {
        violations = List.copyOf(violations);
    }

    /// The same, for a plan whose making has been accounted for before.
    public Authorship accountedFor() {
        return new Authorship(
                source, model, promptVersion, reason, 0, 0, 0, List.of(), reservation);
    }

    /// A plan made by rule without a model having been asked.
    public static Authorship builtIn(String reason) {
        return new Authorship(PlanSource.BUILT_IN, null, null, reason, 0, 0, 0, List.of(), null);
    }
}
