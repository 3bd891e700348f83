package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The least that any reflow of a small plan has to move, found by trying every layout: on study days from today to the end
/// that hold what they can, with the user's own dates and the order of tasks that build on each other kept, and nothing
/// dropped.
final class LeastMoves {

    private final PlanningGround ground;
    private final List<TaskState> movable;
    private final List<LocalDate> studyDays;
    private final Map<LocalDate, Integer> minutes = new HashMap<>();
    private final Map<LocalDate, Integer> tasks = new HashMap<>();
    private Found least = Found.NOTHING;

    private LeastMoves(PlanningGround ground) {
        this.ground = ground;
        this.movable = FreeDaysAhead.movable(ground);
        this.studyDays = ground.studyDays();
        PlanScheduler.pinnedOf(ground).forEach(task -> take(task.day(), task.minutes(), 1));
    }

    /// @param tasks the fewest tasks that can move
    /// @param days the fewest days by which tasks can move altogether, however many they are
    /// @param daysOfFewest the fewest days when the fewest tasks move
    record Found(int tasks, int days, int daysOfFewest) {

        static final Found NOTHING =
                new Found(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

        boolean exists() {
            return tasks < Integer.MAX_VALUE;
        }

        Found or(int otherTasks, int otherDays) {
            boolean fewer = otherTasks < tasks;
            return new Found(
                    Math.min(tasks, otherTasks),
                    Math.min(days, otherDays),
                    fewer
                            ? otherDays
                            : otherTasks == tasks
                                    ? Math.min(daysOfFewest, otherDays)
                                    : daysOfFewest);
        }

        boolean canBeat(int otherTasks, int otherDays) {
            return otherTasks <= tasks || otherDays < days;
        }
    }

    static Found of(PlanningGround ground) {
        LeastMoves search = new LeastMoves(ground);
        search.tryFrom(0, LocalDate.MIN, 0, 0);
        return search.least;
    }

    private void tryFrom(int at, LocalDate notBefore, int movedTasks, int movedDays) {
        if (!least.canBeat(movedTasks, movedDays)) {
            return;
        }
        if (at == movable.size()) {
            least = least.or(movedTasks, movedDays);
            return;
        }
        TaskState task = movable.get(at);
        boolean isSequential = task.kind().isSequential();
        for (LocalDate day : studyDays) {
            boolean inOrder = !isSequential || !day.isBefore(notBefore);
            if (inOrder && fits(day, task.estimatedMinutes())) {
                int distance = Math.toIntExact(ChronoUnit.DAYS.between(task.dueDate(), day));
                take(day, task.estimatedMinutes(), 1);
                tryFrom(
                        at + 1,
                        isSequential ? day : notBefore,
                        movedTasks + (distance == 0 ? 0 : 1),
                        movedDays + Math.abs(distance));
                take(day, -task.estimatedMinutes(), -1);
            }
        }
    }

    private boolean fits(LocalDate day, int more) {
        return minutes.getOrDefault(day, 0) + more <= ground.capacityOn(day)
                && tasks.getOrDefault(day, 0) < PlanLimits.MOST_TASKS_A_DAY;
    }

    private void take(LocalDate day, int more, int count) {
        minutes.merge(day, more, Integer::sum);
        tasks.merge(day, count, Integer::sum);
    }
}
