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
/// @param dueDate null when the fact does not tell of it
/// @param estimatedDuration null when the fact does not tell of it
/// @param movedByUser whether the user chose the due date with this fact
/// @param edit what the user made of the task with this fact; null when nothing
/// @param at when it happened
public record TaskFact(
        UUID taskId,
        UUID goalId,
        UserId userId,
        long version,
        TaskStatus status,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        boolean movedByUser,
        @Nullable Edit edit,
        Instant at) {

    /// Words or minutes of the user's own.
    ///
    /// @param words null when they are as they were
    /// @param takesOtherTime whether the user chose the minutes
    public record Edit(@Nullable Words words, boolean takesOtherTime) {}

    /// What a user wrote that is to be done.
    public record Words(String title, String description) {}

    /// The same fact, by which the user chose the due date.
    public TaskFact placedByUser() {
        return new TaskFact(
                taskId,
                goalId,
                userId,
                version,
                status,
                dueDate,
                estimatedDuration,
                true,
                edit,
                at);
    }

    /// The same fact, by which the user changed the task itself.
    public TaskFact edited(@Nullable Edit byUser) {
        return new TaskFact(
                taskId,
                goalId,
                userId,
                version,
                status,
                dueDate,
                estimatedDuration,
                movedByUser,
                byUser,
                at);
    }

    /// Whether the plan has another time to count with.
    public boolean takesOtherTime() {
        return edit != null && edit.takesOtherTime();
    }
}
