package dev.milepost.task.plan.messaging;

import dev.milepost.task.plan.AppliedPlan;
import dev.milepost.task.plan.GoalTask;
import dev.milepost.task.plan.NewPlan;
import dev.milepost.task.plan.PlanMark;
import dev.milepost.task.plan.TaskChange;
import dev.milepost.task.plan.TaskContent;
import dev.milepost.task.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `task/PlanApplied.v1`: a plan has become tasks; all tasks of the goal as they are now, in the order of the goal.
record PlanAppliedV1(
        UUID goalId,
        UUID userId,
        UUID planId,
        int planNumber,
        String source,
        String trigger,
        String reason,
        Instant planCreatedAt,
        LocalDate startDate,
        LocalDate endDate,
        Changes changes,
        List<Task> tasks,
        Instant appliedAt) {

    static PlanAppliedV1 of(AppliedPlan applied, Instant at) {
        NewPlan plan = applied.plan();
        return new PlanAppliedV1(
                plan.goalId(),
                plan.userId().value(),
                plan.id(),
                plan.number(),
                plan.origin().source(),
                plan.origin().trigger(),
                plan.origin().reason(),
                plan.createdAt(),
                plan.startDate(),
                plan.endDate(),
                new Changes(applied.kept(), applied.moved(), applied.cameIn(), applied.dropped()),
                applied.tasks().stream()
                        .sorted(Comparator.comparingInt(task -> task.content().orderInGoal()))
                        .map(task -> Task.of(task, plan.number()))
                        .toList(),
                at);
    }

    /// How many open tasks stay where they were, got another day, are new, and are no longer to be done.
    record Changes(int kept, int moved, int added, int dropped) {}

    record Task(
            UUID taskId,
            long version,
            int orderInGoal,
            int weekNumber,
            int dayNumberInWeek,
            String milestone,
            String kind,
            String title,
            String description,
            TaskStatus status,
            LocalDate dueDate,
            LocalDate originalPlannedDate,
            int estimatedDuration,
            TaskChange change,
            @Nullable LocalDate previousDueDate,
            @Nullable String changeReason,
            @Nullable Instant completedAt) {

        private static Task of(GoalTask task, int plan) {
            TaskContent content = task.content();
            PlanMark mark = task.markOf(plan);
            return new Task(
                    task.id(),
                    task.version(),
                    content.orderInGoal(),
                    content.weekNumber(),
                    content.dayNumberInWeek(),
                    content.milestone(),
                    content.kind(),
                    content.title(),
                    content.description(),
                    task.status(),
                    task.dueDate(),
                    task.originalPlannedDate(),
                    content.estimatedDuration(),
                    mark.change(),
                    mark.previousDueDate(),
                    mark.reason(),
                    task.completedAt());
        }
    }
}
