package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A change of a plan: every open task of the new plan with what happened to it, and what was dropped, each with a
/// sentence that says why. Closed tasks are not in it, because no plan changes them.
public record PlanRevision(
        LocalDate startDate,
        LocalDate endDate,
        List<RevisedTask> tasks,
        List<DroppedTask> dropped,
        String reason) {

    public PlanRevision {
        tasks = List.copyOf(tasks);
        dropped = List.copyOf(dropped);
    }

    public Plan plan() {
        return new Plan(startDate, endDate, tasks.stream().map(RevisedTask::task).toList());
    }

    /// How many tasks move.
    public int movedTasks() {
        return Math.toIntExact(moves().count());
    }

    /// By how many days they move altogether.
    public int movedDays() {
        return Math.toIntExact(moves().mapToLong(RevisedTask::daysMoved).sum());
    }

    private Stream<RevisedTask> moves() {
        return tasks.stream().filter(task -> task.change() == TaskChange.MOVED);
    }

    /// Whether the new plan is the old one.
    public boolean changesNothing() {
        return dropped.isEmpty()
                && tasks.stream().allMatch(task -> task.change() == TaskChange.KEPT);
    }

    /// @param previousDueDate where it stood before; null for an added task
    /// @param rule by which rule it moved or was added; null for a kept task
    /// @param reason the same in a sentence
    public record RevisedTask(
            PlannedTask task,
            TaskChange change,
            @Nullable LocalDate previousDueDate,
            @Nullable ChangeRule rule,
            @Nullable String reason) {

        long daysMoved() {
            return previousDueDate == null
                    ? 0
                    : Math.abs(ChronoUnit.DAYS.between(previousDueDate, task.dueDate()));
        }
    }

    /// @param rule null in a proposal that was kept before rules were
    public record DroppedTask(UUID id, String title, @Nullable ChangeRule rule, String reason) {}
}
