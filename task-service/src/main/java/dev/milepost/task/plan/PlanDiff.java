package dev.milepost.task.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings the tasks of a goal and a plan together: what both know follows the plan, what only the plan knows is added,
/// what the plan dropped is skipped with its reason, and everything else is left alone (PLAN-4).
final class PlanDiff {

    private final NewPlan plan;
    private final Map<UUID, PlannedTask> planned;

    private PlanDiff(NewPlan plan) {
        this.plan = plan;
        this.planned =
                plan.tasks().stream()
                        .collect(Collectors.toMap(PlannedTask::id, Function.identity()));
    }

    static AppliedPlan apply(NewPlan plan, List<GoalTask> present) {
        return new PlanDiff(plan).apply(present);
    }

    private AppliedPlan apply(List<GoalTask> present) {
        List<GoalTask> all = new ArrayList<>();
        List<GoalTask> changed = new ArrayList<>();
        Set<UUID> known = new HashSet<>();
        Set<UUID> reworded = new HashSet<>();
        for (GoalTask task : present) {
            GoalTask next = next(task);
            known.add(task.id());
            all.add(next);
            if (!next.equals(task)) {
                changed.add(next);
            }
            if (!next.content().readsLike(task.content())) {
                reworded.add(task.id());
            }
        }
        List<GoalTask> added =
                plan.tasks().stream()
                        .filter(task -> !known.contains(task.id()))
                        .map(task -> GoalTask.added(task, plan.number()))
                        .toList();
        all.addAll(added);
        return new AppliedPlan(plan, all, changed, added, reworded);
    }

    private GoalTask next(GoalTask task) {
        @Nullable PlannedTask wanted = planned.get(task.id());
        @Nullable Because drop = plan.dropped().get(task.id());
        if (wanted != null) {
            return task.following(wanted, plan.number());
        }
        return drop == null
                ? task.leftBy(plan.number())
                : task.droppedBecause(drop.words(), plan.number());
    }
}
