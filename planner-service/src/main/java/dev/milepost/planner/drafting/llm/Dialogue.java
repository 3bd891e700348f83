package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Authorship;
import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.Drafted;
import dev.milepost.planner.drafting.Hindrance;
import dev.milepost.planner.drafting.PlanSource;
import dev.milepost.planner.plan.Plan;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The questions and answers about one plan so far, and the best that came of them. It is over when an answer is good
/// enough, when the model failed to answer, or when all questions are used up.
///
/// @param messages the next question, with what the model has to know for it
/// @param best the answer that needed the least repair
/// @param hindrance why the model did not answer
record Dialogue(
        DraftRequest request,
        UUID reservation,
        String promptVersion,
        List<ChatMessage> messages,
        Tally tally,
        @Nullable String model,
        @Nullable Verdict best,
        @Nullable Hindrance hindrance) {

    /// So much of an answer may be repaired without the model being asked again.
    private static final double SMALL_REPAIR = 0.25;

    /// So much may be repaired when there is no asking again: more, and it is no longer the model's plan.
    private static final double LARGEST_REPAIR = 0.5;

    Dialogue {
        messages = List.copyOf(messages);
    }

    static Dialogue opened(
            DraftRequest request,
            UUID reservation,
            String promptVersion,
            List<ChatMessage> opening) {
        return new Dialogue(
                request, reservation, promptVersion, opening, Tally.NONE, null, null, null);
    }

    Dialogue asked() {
        return with(messages, tally.withQuestion(), model, best, null);
    }

    Dialogue answered(ChatAnswer answer, Verdict verdict, List<ChatMessage> next) {
        return with(
                next,
                tally.withAnswer(answer, verdict.violations()),
                answer.model(),
                verdict.isBetterThan(best) ? verdict : best,
                null);
    }

    Dialogue brokenOff(Hindrance why) {
        return with(messages, tally, model, best, why);
    }

    boolean isOver(int mostCalls) {
        return hindrance != null || tally.calls() >= mostCalls || planWithin(SMALL_REPAIR) != null;
    }

    /// The model's plan, if its answers amount to one.
    @Nullable Drafted outcome() {
        Plan plan = planWithin(LARGEST_REPAIR);
        return plan == null ? null : new Drafted(plan, byModel());
    }

    /// Says who made the plan when it was not the model.
    Authorship builtIn() {
        Hindrance why = Objects.requireNonNullElse(hindrance, Hindrance.MODEL_ANSWERED_NONSENSE);
        return authorship(PlanSource.BUILT_IN, null, why.reason(), null);
    }

    private Authorship byModel() {
        return authorship(
                PlanSource.MODEL,
                model,
                "The model %s made this plan.".formatted(model),
                reservation);
    }

    private Authorship authorship(
            PlanSource source, @Nullable String maker, String reason, @Nullable UUID paidBy) {
        return new Authorship(
                source,
                maker,
                promptVersion,
                reason,
                tally.calls(),
                tally.inputTokens(),
                tally.outputTokens(),
                tally.violations(),
                paidBy);
    }

    private @Nullable Plan planWithin(double mostRepair) {
        return best != null && best.changedShare() <= mostRepair ? best.plan() : null;
    }

    private Dialogue with(
            List<ChatMessage> next,
            Tally taken,
            @Nullable String answerer,
            @Nullable Verdict bestNow,
            @Nullable Hindrance why) {
        return new Dialogue(
                request, reservation, promptVersion, next, taken, answerer, bestNow, why);
    }
}
