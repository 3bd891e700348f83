package dev.milepost.goal.roadmap;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Note what has become of a task.
///
/// @param movedFrom where the user moved it from; null when it was not moved
/// @param words null when they are as they were
public record FollowTask(
        UserId owner,
        GoalId goal,
        UUID task,
        int version,
        TaskStatus status,
        LocalDate dueDate,
        int estimatedDuration,
        @Nullable LocalDate movedFrom,
        @Nullable Words words) {

    /// What a task says is to be done.
    public record Words(String title, String description) {}

    /// A fact that says nothing of the words.
    public FollowTask(
            UserId owner,
            GoalId goal,
            UUID task,
            int version,
            TaskStatus status,
            LocalDate dueDate,
            int estimatedDuration,
            @Nullable LocalDate movedFrom) {
        this(owner, goal, task, version, status, dueDate, estimatedDuration, movedFrom, null);
    }
}
