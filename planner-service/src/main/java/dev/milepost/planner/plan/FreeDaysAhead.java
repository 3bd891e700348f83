package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Counts the study days with nothing to do before the next task.
final class FreeDaysAhead {

    private FreeDaysAhead() {}

    static int of(PlanningGround ground) {
        LocalDate next =
                ground.open().stream()
                        .map(TaskState::dueDate)
                        .min(LocalDate::compareTo)
                        .orElse(ground.firstDay());
        return Math.toIntExact(freeFrom(ground).stream().filter(day -> day.isBefore(next)).count());
    }

    /// The study days from the first one that the user has not worked on yet.
    static List<LocalDate> freeFrom(PlanningGround ground) {
        boolean underWay = ground.minutesSpentOnFirstDay() > 0;
        return ground.studyDays().stream()
                .filter(day -> !underWay || day.isAfter(ground.firstDay()))
                .toList();
    }

    /// The tasks whose dates a reflow may choose, in their order.
    static List<TaskState> movable(PlanningGround ground) {
        Set<UUID> pinned = ground.pinned();
        return ground.open().stream().filter(task -> !pinned.contains(task.id())).toList();
    }
}
