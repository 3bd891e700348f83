package dev.milepost.goal.roadmap.messaging;

import dev.milepost.goal.roadmap.PlanChange;
import dev.milepost.goal.roadmap.RoadmapItem;
import dev.milepost.goal.roadmap.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `task/PlanApplied.v1`: all tasks of a goal after a plan was applied to them.
record PlanAppliedV1(
        UUID goalId,
        int planNumber,
        String source,
        String trigger,
        String reason,
        Instant planCreatedAt,
        LocalDate startDate,
        LocalDate endDate,
        Changes changes,
        List<Task> tasks) {

    record Changes(int kept, int moved, int added, int dropped) {}

    record Task(
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

        RoadmapItem item() {
            return new RoadmapItem(
                    taskId,
                    version,
                    orderInGoal,
                    milestone,
                    kind,
                    title,
                    description,
                    status,
                    dueDate,
                    originalPlannedDate,
                    estimatedDuration,
                    change,
                    previousDueDate,
                    changeReason);
        }
    }
}
