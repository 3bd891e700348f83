package dev.milepost.goal.roadmap;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Note what has become of a task.
///
/// @param dueDate null when it is as it was
/// @param estimatedDuration null when it is as it was
/// @param movedFrom where the user moved it from; null when it was not moved
/// @param words null when they are as they were
public record FollowTask(
        UserId owner,
        GoalId goal,
        UUID task,
        int version,
        TaskStatus status,
        @Nullable LocalDate dueDate,
        @Nullable Integer estimatedDuration,
        @Nullable LocalDate movedFrom,
        @Nullable Words words) {

    /// What a task says is to be done.
    public record Words(String title, String description) {}

    /// The same, moved by its user from another day.
    public FollowTask movedFrom(@Nullable LocalDate day) {
        return new FollowTask(
                owner, goal, task, version, status, dueDate, estimatedDuration, day, words);
    }

    /// The same, in other words.
    public FollowTask saying(@Nullable Words otherWords) {
        return new FollowTask(
                owner,
                goal,
                task,
                version,
                status,
                dueDate,
                estimatedDuration,
                movedFrom,
                otherWords);
    }
}
