package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says what a replanned plan means for the tasks that were there before it. The scheduler has found those again already, by
/// identifier, title or likeness; here they are the same task when they have the same identifier.
public final class RevisionDiff {

    private static final String DROPPED = "The new plan reaches the goal without this task.";
    private static final String ADDED = "New in this plan.";

    private RevisionDiff() {}

    public static PlanRevision between(PlanningGround ground, Plan replanned, String reason) {
        Map<UUID, TaskState> before = new HashMap<>();
        ground.open().forEach(task -> before.put(task.id(), task));
        List<PlanRevision.RevisedTask> revised = new ArrayList<>();
        for (PlannedTask task : replanned.tasks()) {
            revised.add(revised(task, before.remove(task.id()), ground.firstDay()));
        }
        List<PlanRevision.DroppedTask> dropped =
                ground.open().stream()
                        .filter(task -> before.containsKey(task.id()))
                        .map(task ->
                                new PlanRevision.DroppedTask(
                                        task.id(), task.title(), ChangeRule.REPLANNED, DROPPED))
                        .toList();
        return new PlanRevision(
                replanned.startDate(), replanned.endDate(), revised, dropped, reason);
    }

    private static PlanRevision.RevisedTask revised(
            PlannedTask task, @Nullable TaskState before, LocalDate today) {
        if (before == null) {
            return new PlanRevision.RevisedTask(
                    task, TaskChange.ADDED, null, ChangeRule.REPLANNED, ADDED);
        }
        LocalDate previous = before.dueDate();
        return task.dueDate().equals(previous)
                ? new PlanRevision.RevisedTask(task, TaskChange.KEPT, previous, null, null)
                : new PlanRevision.RevisedTask(
                        task,
                        TaskChange.MOVED,
                        previous,
                        ChangeRule.REPLANNED,
                        MoveWords.of(previous, task.dueDate(), today).words());
    }
}
