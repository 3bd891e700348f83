package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.TaskFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// What facts about tasks have in common. Those of a user's own tasks may name no goal, no day and no minutes.
interface TaskOfGoal {

    UUID taskId();

    @Nullable UUID goalId();

    long version();

    @Nullable LocalDate dueDate();

    @Nullable Integer estimatedDuration();

    /// What it says to the plan of its goal; nothing when there is no goal.
    default Mono<TaskFact> fact(UserId userId, TaskStatus status, Instant at) {
        return Mono.justOrEmpty(goalId())
                .map(goal ->
                        new TaskFact(
                                taskId(),
                                goal,
                                userId,
                                version(),
                                status,
                                dueDate(),
                                estimatedDuration(),
                                false,
                                null,
                                at));
    }
}
