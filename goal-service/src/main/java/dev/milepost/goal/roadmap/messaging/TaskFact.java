package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.roadmap.FollowTask;
import dev.milepost.goal.roadmap.TaskStatus;
import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// What facts about tasks have in common. Those of a user's own tasks may name no goal, no day and no minutes.
interface TaskFact {

    UUID taskId();

    @Nullable UUID goalId();

    int version();

    @Nullable LocalDate dueDate();

    @Nullable Integer estimatedDuration();

    /// The news for the roadmap of its goal; none without a goal.
    default Mono<FollowTask> news(UserId owner, TaskStatus status) {
        return Mono.justOrEmpty(goalId())
                .map(goal ->
                        new FollowTask(
                                owner,
                                new GoalId(goal),
                                taskId(),
                                version(),
                                status,
                                dueDate(),
                                estimatedDuration(),
                                null,
                                null));
    }
}
