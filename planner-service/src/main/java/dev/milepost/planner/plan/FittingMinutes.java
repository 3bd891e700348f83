package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.List;

/// How long a task may be so that it finds a day. Where other goals take a part of most days, tasks become as short as what
/// is usually left; one that its own day has room for stays as long as it is.
///
/// @param usual what at least half of the study days offer
record FittingMinutes(PlanningGround ground, int usual) {

    static FittingMinutes on(PlanningGround ground) {
        List<Integer> offers = ground.studyDays().stream().map(ground::minutesOn).sorted().toList();
        int usual =
                offers.isEmpty()
                        ? ground.brief().dailyMinutes()
                        : offers.get((offers.size() - 1) / 2);
        return new FittingMinutes(ground, usual);
    }

    int of(TaskState task, LocalDate wishedDay) {
        return Math.min(task.estimatedMinutes(), Math.max(usual, ground.capacityOn(wishedDay)));
    }
}
