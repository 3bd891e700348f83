package dev.milepost.planner.revision;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.plan.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What task-service says of one task.
///
/// @param version task-service's version of the task after the fact
/// @param status the task's status after the fact
/// @param movedByUser whether the user chose the due date with this fact
/// @param words what it says now; null when the fact does not tell of new ones
/// @param at when it happened
public record TaskFact(
        UUID taskId,
        UUID goalId,
        UserId userId,
        long version,
        TaskStatus status,
        LocalDate dueDate,
        int estimatedDuration,
        boolean movedByUser,
        @Nullable Words words,
        Instant at) {

    /// What a user wrote that is to be done.
    public record Words(String title, String description) {}

    /// A fact that tells of no new words.
    public TaskFact(
            UUID taskId,
            UUID goalId,
            UserId userId,
            long version,
            TaskStatus status,
            LocalDate dueDate,
            int estimatedDuration,
            boolean movedByUser,
            Instant at) {
        this(
                taskId,
                goalId,
                userId,
                version,
                status,
                dueDate,
                estimatedDuration,
                movedByUser,
                null,
                at);
    }
}
