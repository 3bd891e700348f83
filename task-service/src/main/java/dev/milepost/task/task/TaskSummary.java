package dev.milepost.task.task;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task with everything that is shown of it (TASK-2).
///
/// @param goalName null for the moment in which the goal is not known here yet
/// @param estimatedDuration minutes
/// @param change what the latest plan did with the task: `KEPT MOVED ADDED DROPPED`
public record TaskSummary(
        UUID id,
        UserId userId,
        UUID goalId,
        @Nullable String goalName,
        String title,
        String description,
        String kind,
        String milestone,
        TaskStatus status,
        LocalDate dueDate,
        LocalDate originalPlannedDate,
        int estimatedDuration,
        int orderInGoal,
        int weekNumber,
        int dayNumberInWeek,
        int planNumber,
        String change,
        @Nullable LocalDate previousDueDate,
        @Nullable String changeReason,
        @Nullable String skipReason,
        @Nullable Instant completedAt,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
