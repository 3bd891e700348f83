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
import reactor.core.publisher.Mono;

/// A task that was changed in another way.
record TaskUpdatedV1(
        UUID taskId,
        @Nullable UUID goalId,
        long version,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        TaskStatus status,
        @Nullable String title,
        @Nullable String description,
        List<String> changedFields,
        Instant updatedAt)
        implements TaskOfGoal {

    /// What makes a task its user's own: other words, or subtasks to do it by.
    private static final Set<String> WORDS = Set.of("title", "description", "subtasks");

    private static final String MINUTES = "estimated_duration";

    Mono<TaskFact> fact(UserId userId) {
        return fact(userId, status, updatedAt).map(fact -> fact.edited(edit()));
    }

    private TaskFact.@Nullable Edit edit() {
        TaskFact.Words words = words();
        boolean takesOtherTime = changedFields.contains(MINUTES);
        return words == null && !takesOtherTime ? null : new TaskFact.Edit(words, takesOtherTime);
    }

    private TaskFact.@Nullable Words words() {
        boolean edited = changedFields.stream().anyMatch(WORDS::contains);
        return edited && title != null && description != null
                ? new TaskFact.Words(title, description)
                : null;
    }
}
