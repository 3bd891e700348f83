package dev.milepost.planner.revision.messaging;

import dev.milepost.planner.drafting.PlanSource;
import dev.milepost.planner.plan.ChangeRule;
import dev.milepost.planner.plan.PlanRevision;
import dev.milepost.planner.plan.PlanRevision.DroppedTask;
import dev.milepost.planner.plan.PlanRevision.RevisedTask;
import dev.milepost.planner.plan.PlannedTask;
import dev.milepost.planner.plan.TaskChange;
import dev.milepost.planner.plan.TaskKind;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.NewPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `planner/PlanRegenerated.v1`: every open task of a later plan with what happened to it, and what was dropped.
record PlanRegeneratedV1(
        UUID planId,
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
        List<Task> tasks,
        List<Dropped> dropped,
        UUID planRunId,
        List<EventCause> causes,
        int causeCount,
        Instant generatedAt) {

    static PlanRegeneratedV1 of(NewPlan made, PlanRevision revision) {
        return new PlanRegeneratedV1(
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
                revision.tasks().stream().map(Task::of).toList(),
                revision.dropped().stream().map(Dropped::of).toList(),
                made.runId(),
                EventCause.listOf(made.causes()),
                made.causes().count(),
                made.madeAt());
    }

    record Task(
            UUID taskId,
            int orderInGoal,
            int weekNumber,
            int dayNumberInWeek,
            String milestone,
            TaskKind kind,
            String title,
            String description,
            LocalDate dueDate,
            int estimatedDuration,
            TaskChange change,
            @Nullable LocalDate previousDueDate,
            @Nullable ChangeRule rule,
            @Nullable String changeReason) {

        static Task of(RevisedTask revised) {
            PlannedTask task = revised.task();
            return new Task(
                    task.id(),
                    task.order(),
                    task.weekNumber(),
                    task.dayNumberInWeek(),
                    task.milestone(),
                    task.kind(),
                    task.title(),
                    task.description(),
                    task.dueDate(),
                    task.estimatedMinutes(),
                    revised.change(),
                    revised.previousDueDate(),
                    revised.rule(),
                    revised.reason());
        }
    }

    record Dropped(UUID taskId, @Nullable ChangeRule rule, String reason) {

        static Dropped of(DroppedTask dropped) {
            return new Dropped(dropped.id(), dropped.rule(), dropped.reason());
        }
    }
}
