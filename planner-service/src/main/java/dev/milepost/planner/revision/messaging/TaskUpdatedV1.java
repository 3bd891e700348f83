package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import dev.milepost.planner.revision.TaskFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task that was changed in another way.
record TaskUpdatedV1(
        UUID taskId,
        UUID goalId,
        long version,
        LocalDate dueDate,
        int estimatedDuration,
        TaskStatus status,
        @Nullable String title,
        @Nullable String description,
        List<String> changedFields,
        Instant updatedAt) {

    private static final Set<String> WORDS = Set.of("title", "description");

    TaskFact fact(UserId userId) {
        return new TaskFact(
                taskId,
                goalId,
                userId,
                version,
                status,
                dueDate,
                estimatedDuration,
                false,
                words(),
                updatedAt);
    }

    private TaskFact.@Nullable Words words() {
        boolean edited = changedFields.stream().anyMatch(WORDS::contains);
        return edited && title != null && description != null
                ? new TaskFact.Words(title, description)
                : null;
    }
}
