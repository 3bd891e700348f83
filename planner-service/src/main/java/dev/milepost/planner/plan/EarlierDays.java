package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where tasks would like to be once somebody is ahead: each as many study days earlier as there are free ones before the
/// next task. The project at the end stays where it is, so that the time won becomes slack before it.
final class EarlierDays {

    private final Map<LocalDate, LocalDate> earlier = new HashMap<>();
    private final int firstOfFinalProject;

    private EarlierDays(int firstOfFinalProject) {
        this.firstOfFinalProject = firstOfFinalProject;
    }

    static EarlierDays of(PlanningGround ground, boolean pullForward) {
        EarlierDays days = new EarlierDays(firstOfFinalProject(ground.open()));
        int free = pullForward ? FreeDaysAhead.of(ground) : 0;
        List<LocalDate> studyDays = FreeDaysAhead.freeFrom(ground);
        for (int at = free; free > 0 && at < studyDays.size(); at++) {
            days.earlier.put(studyDays.get(at), studyDays.get(at - free));
        }
        return days;
    }

    LocalDate dayFor(TaskState task) {
        return task.order() >= firstOfFinalProject
                ? task.dueDate()
                : earlier.getOrDefault(task.dueDate(), task.dueDate());
    }

    /// The place in the order from which on only project tasks follow.
    private static int firstOfFinalProject(List<TaskState> open) {
        int first = Integer.MAX_VALUE;
        for (TaskState task : open.reversed()) {
            if (task.kind() != TaskKind.PROJECT) {
                return first;
            }
            first = task.order();
        }
        return first;
    }
}
