package dev.milepost.goal.roadmap;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.kit.security.UserId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Note what has become of a task.
///
/// @param movedFrom where the user moved it from; null when it was not moved
public record FollowTask(
        UserId owner,
        GoalId goal,
        UUID task,
        int version,
        TaskStatus status,
        LocalDate dueDate,
        int estimatedDuration,
        @Nullable LocalDate movedFrom) {}
