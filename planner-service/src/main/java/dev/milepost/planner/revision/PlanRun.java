package dev.milepost.planner.revision;

import dev.milepost.planner.drafting.PlanSource;
import dev.milepost.planner.plan.Trigger;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one plan came about, or did not.
///
/// @param number the number that the plan has or would have had
/// @param attempts which try it was
/// @param modelCalls how many questions the model was asked
/// @param cost what the model's tokens cost; null when there were none, or when no price is configured
/// @param movedTasks how many tasks the plan moved
/// @param movedDays by how many days altogether
/// @param violations what was wrong with the model's answers, in words
public record PlanRun(
        UUID id,
        int number,
        Trigger trigger,
        RunOutcome outcome,
        @Nullable PlanSource source,
        @Nullable String model,
        @Nullable String promptVersion,
        String reason,
        int attempts,
        int modelCalls,
        long inputTokens,
        long outputTokens,
        @Nullable BigDecimal cost,
        @Nullable String currency,
        long latencyMs,
        int movedTasks,
        int movedDays,
        List<String> violations,
        Instant createdAt) {

    public PlanRun {
        violations = List.copyOf(violations);
    }
}
