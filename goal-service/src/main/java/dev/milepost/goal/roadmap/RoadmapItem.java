package dev.milepost.goal.roadmap;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as it stands in a goal's roadmap.
///
/// @param version the task's own, to tell late news from new
/// @param kind passed on as it came, such as `LEARN`
/// @param estimatedDuration in minutes
public record RoadmapItem(
        UUID taskId,
        int version,
        int orderInGoal,
        String milestone,
        String kind,
        String title,
        String description,
        TaskStatus status,
        LocalDate dueDate,
        LocalDate originalPlannedDate,
        int estimatedDuration,
        PlanChange change,
        @Nullable LocalDate previousDueDate,
        @Nullable String changeReason) {

    /// A dropped task is shown with the reason, but is no part of the way any more.
    boolean isOnTheWay() {
        return change != PlanChange.DROPPED || status != TaskStatus.SKIPPED;
    }
}
