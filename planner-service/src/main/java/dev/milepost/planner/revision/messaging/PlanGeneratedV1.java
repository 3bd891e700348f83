package dev.milepost.planner.revision.messaging;

import dev.milepost.planner.drafting.PlanSource;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlannedTask;
import dev.milepost.planner.plan.TaskKind;
import dev.milepost.planner.revision.NewPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `planner/PlanGenerated.v1`: a goal's first plan, with the ids that its tasks will have.
record PlanGeneratedV1(
        UUID planId,
        UUID goalId,
        UUID userId,
        int number,
        PlanSource source,
        @Nullable String model,
        String reason,
        LocalDate startDate,
        LocalDate endDate,
        List<Task> tasks,
        UUID planRunId,
        List<EventCause> causes,
        int causeCount,
        Instant generatedAt) {

    static PlanGeneratedV1 of(NewPlan made, Plan plan) {
        return new PlanGeneratedV1(
                made.planId(),
                made.goal().goalId(),
                made.goal().userId().value(),
                made.number(),
                made.authorship().source(),
                made.authorship().model(),
                made.reason(),
                plan.startDate(),
                plan.endDate(),
                plan.tasks().stream().map(Task::of).toList(),
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
            int estimatedDuration) {

        private static Task of(PlannedTask task) {
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
                    task.estimatedMinutes());
        }
    }
}
