package dev.milepost.task.plan.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.task.plan.Because;
import dev.milepost.task.plan.NewPlan;
import dev.milepost.task.plan.PlannedTask;
import dev.milepost.task.plan.TaskContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `planner/PlanGenerated.v1`: the first plan of a goal, whole.
record PlanGeneratedV1(
        UUID planId,
        UUID goalId,
        int number,
        String source,
        @Nullable String model,
        String reason,
        LocalDate startDate,
        LocalDate endDate,
        List<Task> tasks,
        @Nullable UUID planRunId,
        @Nullable List<EventCause> causes,
        @Nullable Integer causeCount,
        Instant generatedAt) {

    private static final String TRIGGER = "GOAL_CREATED";
    private static final Because FIRST = new Because("FIRST_PLAN", null);

    NewPlan plan(UserId userId) {
        return new NewPlan(
                planId,
                goalId,
                userId,
                number,
                new NewPlan.Origin(
                        source,
                        model,
                        TRIGGER,
                        reason,
                        planRunId,
                        EventCause.causes(causes, causeCount)),
                startDate,
                endDate,
                tasks.stream().map(Task::planned).toList(),
                Map.of(),
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
            int estimatedDuration) {

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
            return new PlannedTask(content, dueDate, FIRST);
        }
    }
}
