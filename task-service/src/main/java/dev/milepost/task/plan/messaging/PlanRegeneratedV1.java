package dev.milepost.task.plan.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.task.plan.Because;
import dev.milepost.task.plan.NewPlan;
import dev.milepost.task.plan.PlannedTask;
import dev.milepost.task.plan.TaskContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `planner/PlanRegenerated.v1`: a later plan, with everything that is still to be done. What the plan says of a task's
/// former date is not read: the date that the task really has decides whether it moves.
record PlanRegeneratedV1(
        UUID planId,
        UUID goalId,
        int number,
        String source,
        @Nullable String model,
        String trigger,
        String reason,
        LocalDate startDate,
        LocalDate endDate,
        List<Task> tasks,
        List<Dropped> dropped,
        @Nullable UUID planRunId,
        @Nullable List<EventCause> causes,
        @Nullable Integer causeCount,
        Instant generatedAt) {

    NewPlan plan(UserId userId) {
        return new NewPlan(
                planId,
                goalId,
                userId,
                number,
                new NewPlan.Origin(
                        source,
                        model,
                        trigger,
                        reason,
                        planRunId,
                        EventCause.causes(causes, causeCount)),
                startDate,
                endDate,
                tasks.stream().map(Task::planned).toList(),
                dropped.stream().collect(Collectors.toMap(Dropped::taskId, Dropped::because)),
                generatedAt);
    }

    record Task(
            UUID taskId,
            int orderInGoal,
            int weekNumber,
            int dayNumberInWeek,
            String milestone,
            String kind,
            String title,
            String description,
            LocalDate dueDate,
            int estimatedDuration,
            @Nullable String rule,
            @Nullable String changeReason) {

        private PlannedTask planned() {
            TaskContent content =
                    new TaskContent(
                            taskId,
                            orderInGoal,
                            weekNumber,
                            dayNumberInWeek,
                            milestone,
                            kind,
                            title,
                            description,
                            estimatedDuration);
            return new PlannedTask(content, dueDate, new Because(rule, changeReason));
        }
    }

    record Dropped(UUID taskId, @Nullable String rule, String reason) {

        private Because because() {
            return new Because(rule, reason);
        }
    }
}
