package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Authorship;
import dev.milepost.planner.drafting.Hindrance;
import dev.milepost.planner.drafting.PlanSource;
import dev.milepost.planner.plan.Plan;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What asking the model for a plan has come to.
///
/// @param plan null when its answers do not amount to a plan
/// @param exceptions what of the plan is not the model's, to go behind a semicolon; empty when all of it is
/// @param hindrance why the model did not answer
record Attempt(@Nullable Plan plan, String exceptions, Taken taken, @Nullable Hindrance hindrance) {

    private static final int MOST_VIOLATIONS = 60;

    static Attempt of(Dialogue<Plan> dialogue) {
        return new Attempt(dialogue.outcome(), "", dialogue.taken(), dialogue.hindrance());
    }

    static Attempt failed(Dialogue<?> dialogue) {
        return new Attempt(null, "", dialogue.taken(), dialogue.hindrance());
    }

    Authorship byModel(String promptVersion, UUID paidBy) {
        String reason = "The model %s made this plan".formatted(taken.model());
        return authorship(
                PlanSource.MODEL,
                taken.model(),
                promptVersion,
                exceptions.isEmpty() ? reason + "." : "%s; %s.".formatted(reason, exceptions),
                paidBy);
    }

    /// Says who made the plan when it was not the model.
    Authorship byRule(String promptVersion) {
        Hindrance why = Objects.requireNonNullElse(hindrance, Hindrance.MODEL_ANSWERED_NONSENSE);
        return authorship(PlanSource.BUILT_IN, null, promptVersion, why.reason(), null);
    }

    private Authorship authorship(
            PlanSource source,
            @Nullable String maker,
            String promptVersion,
            String reason,
            @Nullable UUID paidBy) {
        Tally tally = taken.tally();
        List<String> violations = tally.violations().stream().limit(MOST_VIOLATIONS).toList();
        return new Authorship(
                source,
                maker,
                promptVersion,
                reason,
                tally.calls(),
                tally.inputTokens(),
                tally.outputTokens(),
                violations,
                paidBy);
    }
}
