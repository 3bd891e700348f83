package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Hindrance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The model did not answer the question.
final class ModelFault extends RuntimeException {

    private final Hindrance hindrance;
    private final boolean passing;
    private final @Nullable Duration retryAfter;
    private final TokenUse tokens;

    private ModelFault(
            Hindrance hindrance,
            String detail,
            boolean passing,
            @Nullable Duration retryAfter,
            TokenUse tokens) {
        super(detail, null, false, false);
        this.hindrance = hindrance;
        this.passing = passing;
        this.retryAfter = retryAfter;
        this.tokens = tokens;
    }

    /// A fault that another try may not meet.
    static ModelFault passing(Hindrance hindrance, String detail) {
        return new ModelFault(hindrance, detail, true, null, TokenUse.NONE);
    }

    /// A fault that may be over after a while that the API named.
    static ModelFault passingAfter(Hindrance hindrance, String detail, Duration retryAfter) {
        return new ModelFault(hindrance, detail, true, retryAfter, TokenUse.NONE);
    }

    /// A fault that every other try would meet as well.
    static ModelFault lasting(Hindrance hindrance, String detail) {
        return new ModelFault(hindrance, detail, false, null, TokenUse.NONE);
    }

    /// An answer that is of no use, and took so many tokens all the same.
    static ModelFault useless(String detail, TokenUse tokens) {
        return new ModelFault(Hindrance.MODEL_ANSWERED_NONSENSE, detail, false, null, tokens);
    }

    Hindrance hindrance() {
        return hindrance;
    }

    boolean isPassing() {
        return passing;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    TokenUse tokens() {
        return tokens;
    }

    /// Tells whether it speaks against the provider, rather than against one answer.
    boolean isOutage() {
        return hindrance != Hindrance.MODEL_ANSWERED_NONSENSE;
    }
}
