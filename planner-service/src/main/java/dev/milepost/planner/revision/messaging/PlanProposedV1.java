package dev.milepost.planner.revision.messaging;

import dev.milepost.planner.drafting.PlanSource;
import dev.milepost.planner.plan.PlanRevision;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.NewPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `planner/PlanProposed.v1`: a later plan that waits for its user; what is in it is as in [PlanRegeneratedV1].
record PlanProposedV1(
        UUID proposalId,
        UUID goalId,
        UUID userId,
        int number,
        int previousNumber,
        PlanSource source,
        @Nullable String model,
        Trigger trigger,
        String reason,
        LocalDate startDate,
        LocalDate endDate,
        List<PlanRegeneratedV1.Task> tasks,
        List<PlanRegeneratedV1.Dropped> dropped,
        UUID planRunId,
        List<EventCause> causes,
        int causeCount,
        Instant proposedAt) {

    static PlanProposedV1 of(NewPlan made, PlanRevision revision) {
        return new PlanProposedV1(
                made.planId(),
                made.goal().goalId(),
                made.goal().userId().value(),
                made.number(),
                made.goal().planNumber(),
                made.authorship().source(),
                made.authorship().model(),
                made.trigger(),
                made.reason(),
                revision.startDate(),
                revision.endDate(),
                revision.tasks().stream().map(PlanRegeneratedV1.Task::of).toList(),
                revision.dropped().stream().map(PlanRegeneratedV1.Dropped::of).toList(),
                made.runId(),
                EventCause.listOf(made.causes()),
                made.causes().count(),
                made.madeAt());
    }
}
