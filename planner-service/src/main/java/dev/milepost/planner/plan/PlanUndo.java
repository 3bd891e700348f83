package dev.milepost.planner.plan;

import dev.milepost.planner.plan.PlanRevision.DroppedTask;
import dev.milepost.planner.plan.PlanRevision.RevisedTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes the last change of a plan back (GOAL-7): what was open before it gets its place again, what the change dropped
/// comes back, and what it added goes. What the user did since stays: closed and begun tasks, and chosen dates. A former
/// place that is past or taken by now is found anew by the rules of a reflow.
public final class PlanUndo {

    private static final String BACK = "You took the change back that had dropped it.";
    private static final String GONE = "You took the change back that had added it.";
    private static final String MOVED = "You took the change back that had moved it.";
    private static final String MOVED_NEAR =
            "You took the change back that had moved it; its former day is past or full.";

    private final GoalState state;
    private final Map<UUID, TaskState> present;
    private final List<TaskState> former = new ArrayList<>();
    private final List<DroppedTask> dropped = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();

    private PlanUndo(GoalState state) {
        this.state = state;
        this.present =
                state.tasks().stream()
                        .collect(Collectors.toMap(TaskState::id, Function.identity()));
    }

    /// @param state the goal as it is now
    /// @param before the tasks that were open before the change, with the places they had then
    public static Undone undo(
            GoalState state, List<TaskState> before, Instant now, Supplier<UUID> ids) {
        PlanUndo undo = new PlanUndo(state);
        undo.gather(before);
        GoalState restored =
                new GoalState(state.brief(), state.timezone(), undo.former, now, now)
                        .beside(state.sharedTime());
        PlanRevision placed = PlanReflow.reflow(restored, false, now, ids);
        return new Undone(undo.comparedToNow(placed), restored.groundAt(now));
    }

    /// A change taken back.
    ///
    /// @param ground what the checker is to hold the plan to
    public record Undone(PlanRevision revision, PlanningGround ground) {}

    private void gather(List<TaskState> before) {
        Set<UUID> known = before.stream().map(TaskState::id).collect(Collectors.toSet());
        List<TaskState> open = state.tasks().stream().filter(TaskState::isOpen).toList();
        state.tasks().stream().filter(task -> !task.isOpen()).forEach(former::add);
        state.tasks().stream().filter(TaskState::isDone).forEach(this::isNew);
        open.stream().filter(task -> isUsersOwn(task, known)).forEach(this::keep);
        before.forEach(this::restore);
        open.stream()
                .filter(task -> !known.contains(task.id()) && !isUsersOwn(task, known))
                .map(task -> new DroppedTask(task.id(), task.title(), ChangeRule.UNDONE, GONE))
                .forEach(dropped::add);
    }

    private void keep(TaskState task) {
        isNew(task);
        former.add(task);
    }

    /// What reads like a task that the user has done or begun meanwhile does not come back.
    private void restore(TaskState before) {
        TaskState now = present.get(before.id());
        boolean comesBack = now == null && isNew(before);
        boolean goesBack = now != null && now.isOpen() && !now.movedByUser();
        if (comesBack || goesBack) {
            former.add(before);
        }
    }

    private boolean isNew(TaskState task) {
        return titles.add(Titles.normalised(task.title()));
    }

    /// Whether the user has chosen its date, or taken up what the change brought.
    private static boolean isUsersOwn(TaskState task, Set<UUID> knownBefore) {
        return task.movedByUser() || (task.isUsersOwn() && !knownBefore.contains(task.id()));
    }

    private PlanRevision comparedToNow(PlanRevision placed) {
        List<RevisedTask> tasks = placed.tasks().stream().map(this::comparedToNow).toList();
        placed.dropped().stream()
                .filter(task -> present.containsKey(task.id()))
                .forEach(dropped::add);
        return new PlanRevision(
                placed.startDate(), placed.endDate(), tasks, dropped, reason(tasks));
    }

    private RevisedTask comparedToNow(RevisedTask placed) {
        PlannedTask task = placed.task();
        @Nullable TaskState now = present.get(task.id());
        if (now == null) {
            return new RevisedTask(task, TaskChange.ADDED, null, ChangeRule.UNDONE, BACK);
        }
        if (now.dueDate().equals(task.dueDate())) {
            return new RevisedTask(task, TaskChange.KEPT, now.dueDate(), null, null);
        }
        return new RevisedTask(
                task,
                TaskChange.MOVED,
                now.dueDate(),
                ChangeRule.UNDONE,
                placed.change() == TaskChange.MOVED ? MOVED_NEAR : MOVED);
    }

    private String reason(List<RevisedTask> tasks) {
        long back = count(tasks, TaskChange.ADDED);
        long moved = count(tasks, TaskChange.MOVED);
        return back + moved + dropped.size() == 0
                ? "You took the last change back, but it is what the days and your own dates ask for."
                : "You took the last change back: %d moved, %d came back, %d went."
                        .formatted(moved, back, dropped.size());
    }

    private static long count(List<RevisedTask> tasks, TaskChange change) {
        return tasks.stream().filter(task -> task.change() == change).count();
    }
}
