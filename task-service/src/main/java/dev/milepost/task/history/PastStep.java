package dev.milepost.task.history;

import dev.milepost.task.plan.Causes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step as it is remembered, with the plan that took it; what is null is as in [Step].
public record PastStep(
        Instant at,
        What what,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String rule,
        @Nullable String reason,
        @Nullable FromPlan plan) {

    /// @param runId the run under which the planner tells how the plan came about
    /// @param source `MODEL` or `BUILT_IN`
    /// @param reason a sentence about the whole plan
    public record FromPlan(
            UUID id,
            int number,
            @Nullable UUID runId,
            String source,
            @Nullable String model,
            String trigger,
            String reason,
            Causes causes) {}
}
