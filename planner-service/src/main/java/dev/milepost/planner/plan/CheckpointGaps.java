package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Finds the stretches of a plan in which a checkpoint is missing.
final class CheckpointGaps {

    private CheckpointGaps() {}

    /// @param from the checkpoint before, or the first day
    /// @param to the checkpoint after, or the last study day
    record Gap(LocalDate from, LocalDate to) {}

    static List<Gap> in(List<PlannedTask> tasks, PlanningGround ground) {
        return between(
                tasks.stream()
                        .filter(task -> task.kind() == TaskKind.CHECKPOINT)
                        .map(PlannedTask::dueDate)
                        .sorted()
                        .toList(),
                ground);
    }

    static List<Gap> between(List<LocalDate> checkpoints, PlanningGround ground) {
        List<LocalDate> open = DayRooms.besidesPinned(ground).openStudyDays();
        List<Gap> gaps = new ArrayList<>();
        if (open.isEmpty()
                || ground.brief().durationDays() < PlanLimits.SHORTEST_GOAL_WITH_CHECKPOINTS) {
            return gaps;
        }
        LocalDate from = ground.firstDay();
        for (LocalDate checkpoint : checkpoints) {
            addIfTooLong(from, checkpoint, open, gaps);
            from = checkpoint.isAfter(from) ? checkpoint : from;
        }
        addIfTooLong(from, open.getLast(), open, gaps);
        return gaps;
    }

    /// A gap counts where a checkpoint could have stood in time.
    private static void addIfTooLong(
            LocalDate from, LocalDate to, List<LocalDate> open, List<Gap> gaps) {
        LocalDate latest = from.plusDays(PlanLimits.MOST_DAYS_WITHOUT_CHECKPOINT);
        boolean tooLong =
                ChronoUnit.DAYS.between(from, to) > PlanLimits.MOST_DAYS_WITHOUT_CHECKPOINT;
        if (tooLong && open.stream().anyMatch(day -> day.isAfter(from) && !day.isAfter(latest))) {
            gaps.add(new Gap(from, to));
        }
    }
}
