package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskKind;
import dev.milepost.planner.plan.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The goal's tasks as task-service has them after it applied a plan.
public record AppliedPlan(UUID goalId, UserId userId, int planNumber, List<Task> tasks) {

    public AppliedPlan {
        tasks = List.copyOf(tasks);
    }

    /// @param dropped whether it was a plan that closed the task, not the user
    public record Task(
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
            boolean dropped,
            LocalDate dueDate,
            int estimatedDuration,
            @Nullable Instant completedAt) {}
}
