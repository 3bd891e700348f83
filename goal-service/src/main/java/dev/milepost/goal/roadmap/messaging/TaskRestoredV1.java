package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.roadmap.PlanChange;
import dev.milepost.goal.roadmap.RoadmapItem;
import dev.milepost.goal.roadmap.TaskStatus;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `task/TaskRestored.v1`
record TaskRestoredV1(UUID taskId, @Nullable UUID goalId, int version, Task task) {

    private static final String OF_A_PLAN = "PLAN";

    boolean isPlanned() {
        return goalId != null && task.source.equals(OF_A_PLAN);
    }

    /// A planned task as its user brought it back.
    RoadmapItem item() {
        LocalDate day = Objects.requireNonNull(task.dueDate);
        return new RoadmapItem(
                taskId,
                version,
                Objects.requireNonNull(task.orderInGoal),
                Objects.requireNonNull(task.milestone),
                Objects.requireNonNull(task.kind),
                task.title,
                Objects.requireNonNullElse(task.description, ""),
                task.status,
                day,
                Objects.requireNonNullElse(task.originalPlannedDate, day),
                Objects.requireNonNull(task.estimatedDuration),
                PlanChange.KEPT,
                null,
                null);
    }

    record Task(
            String source,
            String title,
            @Nullable String description,
            @Nullable String kind,
            @Nullable String milestone,
            TaskStatus status,
            @Nullable LocalDate dueDate,
            @Nullable LocalDate originalPlannedDate,
            @Nullable Integer estimatedDuration,
            @Nullable Integer orderInGoal) {}
}
