package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskKind;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.AppliedPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A plan that has become tasks.
record PlanAppliedV1(UUID goalId, int planNumber, List<Task> tasks) {

    private static final String DROPPED = "DROPPED";

    AppliedPlan plan(UserId userId) {
        return new AppliedPlan(
                goalId, userId, planNumber, tasks.stream().map(Task::applied).toList());
    }

    record Task(
            UUID taskId,
            long version,
            int orderInGoal,
            int weekNumber,
            int dayNumberInWeek,
            String milestone,
            TaskKind kind,
            String title,
            String description,
            TaskStatus status,
            LocalDate dueDate,
            int estimatedDuration,
            String change,
            @Nullable Instant completedAt) {

        private AppliedPlan.Task applied() {
            return new AppliedPlan.Task(
                    taskId,
                    version,
                    orderInGoal,
                    weekNumber,
                    dayNumberInWeek,
                    milestone,
                    kind,
                    title,
                    description,
                    status,
                    DROPPED.equals(change),
                    dueDate,
                    estimatedDuration,
                    completedAt);
        }
    }
}
