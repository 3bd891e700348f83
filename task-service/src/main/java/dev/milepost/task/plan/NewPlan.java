package dev.milepost.task.plan;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A plan as the planner published it.
///
/// @param number grows with each plan of the goal; a plan is applied only when its number is above the last one's
/// @param tasks everything that is to be done from now on
/// @param dropped why tasks are no longer to be done, by their id
public record NewPlan(
        UUID id,
        UUID goalId,
        UserId userId,
        int number,
        Origin origin,
        LocalDate startDate,
        LocalDate endDate,
        List<PlannedTask> tasks,
        Map<UUID, Because> dropped,
        Instant createdAt) {

    /// The same plan without some of its tasks.
    public NewPlan without(Set<UUID> gone) {
        return new NewPlan(
                id,
                goalId,
                userId,
                number,
                origin,
                startDate,
                endDate,
                tasks.stream().filter(task -> !gone.contains(task.id())).toList(),
                dropped,
                createdAt);
    }

    /// What made the plan, why, and a sentence for the user.
    ///
    /// @param runId the run under which the planner tells how the plan came about
    /// @param causes the events that it answers
    public record Origin(
            String source,
            @Nullable String model,
            String trigger,
            String reason,
            @Nullable UUID runId,
            Causes causes) {}
}
