package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.roadmap.FollowTask;
import dev.milepost.goal.roadmap.TaskStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `task/TaskUpdated.v1`
record TaskUpdatedV1(
        UUID taskId,
        @Nullable UUID goalId,
        int version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        TaskStatus status,
        @Nullable String title,
        @Nullable String description)
        implements TaskFact {

    FollowTask.@Nullable Words words() {
        return title == null || description == null
                ? null
                : new FollowTask.Words(title, description);
    }
}
