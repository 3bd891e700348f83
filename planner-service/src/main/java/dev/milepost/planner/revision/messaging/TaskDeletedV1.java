package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.revision.DeletedTask;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// A task that its user deleted.
record TaskDeletedV1(UUID taskId, @Nullable UUID goalId, String source) {

    /// The task, when it was of a plan.
    Mono<DeletedTask> planned(UserId userId) {
        return Mono.justOrEmpty(goalId)
                .filter(_ -> source.equals(TaskRestoredV1.OF_A_PLAN))
                .map(goal -> new DeletedTask(taskId, goal, userId));
    }
}
