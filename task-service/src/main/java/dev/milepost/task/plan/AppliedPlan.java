package dev.milepost.task.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a plan made of a goal's tasks.
///
/// @param tasks all tasks of the goal as they are now
/// @param changed those that were there before and are different now
/// @param added those that are new
/// @param reworded those of the changed that say something else now, or take another time
public record AppliedPlan(
        NewPlan plan,
        List<GoalTask> tasks,
        List<GoalTask> changed,
        List<GoalTask> added,
        Set<UUID> reworded) {

    /// How many open tasks the plan left where they were.
    public int kept() {
        return (int)
                tasks.stream()
                        .filter(GoalTask::isOpen)
                        .filter(task -> task.mark().change() == TaskChange.KEPT)
                        .count();
    }

    /// How many tasks are new, or had been dropped before and came back.
    public int cameIn() {
        return added.size() + countChanged(TaskChange.ADDED);
    }

    public int moved() {
        return countChanged(TaskChange.MOVED);
    }

    public int dropped() {
        return countChanged(TaskChange.DROPPED);
    }

    private int countChanged(TaskChange change) {
        return (int) changed.stream().filter(task -> task.mark().change() == change).count();
    }
}
