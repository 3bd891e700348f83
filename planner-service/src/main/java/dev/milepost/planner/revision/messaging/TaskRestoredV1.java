package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskKind;
import dev.milepost.planner.plan.TaskState;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.RestoredTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// A deleted task that its user brought back, as another one.
record TaskRestoredV1(UUID taskId, @Nullable UUID goalId, long version, Task task) {

    static final String OF_A_PLAN = "PLAN";

    /// The task, when it is of a plan.
    Mono<RestoredTask> planned(UserId userId) {
        return Mono.justOrEmpty(goalId)
                .filter(_ -> task.source.equals(OF_A_PLAN))
                .map(goal -> new RestoredTask(goal, userId, version, task.state(taskId)));
    }

    record Task(
            String source,
            TaskStatus status,
            String title,
            @Nullable String description,
            @Nullable TaskKind kind,
            @Nullable String milestone,
            @Nullable LocalDate dueDate,
            @Nullable Integer estimatedDuration,
            @Nullable Integer orderInGoal,
            @Nullable Integer weekNumber,
            @Nullable Integer dayNumberInWeek,
            @Nullable Instant completedAt) {

        private TaskState state(UUID id) {
            return new TaskState(
                    id,
                    status,
                    Objects.requireNonNull(dueDate),
                    Objects.requireNonNull(orderInGoal),
                    Objects.requireNonNull(weekNumber),
                    Objects.requireNonNull(dayNumberInWeek),
                    Objects.requireNonNull(milestone),
                    Objects.requireNonNull(kind),
                    title,
                    Objects.requireNonNullElse(description, ""),
                    Objects.requireNonNull(estimatedDuration),
                    false,
                    true,
                    completedAt);
        }
    }
}
