package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.Hindrance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The model did not answer the question.
final class ModelFault extends RuntimeException {

    private final Hindrance hindrance;
    private final boolean passing;
    private final @Nullable Duration retryAfter;

    private ModelFault(
            Hindrance hindrance, String detail, boolean passing, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.hindrance = hindrance;
        this.passing = passing;
        this.retryAfter = retryAfter;
    }

    /// A fault that another try may not meet.
    static ModelFault passing(Hindrance hindrance, String detail) {
        return new ModelFault(hindrance, detail, true, null);
    }

    /// A fault that may be over after a while that the API named.
    static ModelFault passingAfter(Hindrance hindrance, String detail, Duration retryAfter) {
        return new ModelFault(hindrance, detail, true, retryAfter);
    }

    /// A fault that every other try would meet as well.
    static ModelFault lasting(Hindrance hindrance, String detail) {
        return new ModelFault(hindrance, detail, false, null);
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

    /// Tells whether it speaks against the provider, rather than against one answer.
    boolean isOutage() {
        return hindrance != Hindrance.MODEL_ANSWERED_NONSENSE;
    }
}
