package dev.milepost.planner.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// A goal of a few days with a few tasks, to which something has happened: some are late or were skipped, or the user has put
/// one on a day that is full.
record SmallCase(GoalState state, Instant now) {

    private static final int DAILY_MINUTES = 60;
    private static final int MOST_TASKS = 8;
    private static final List<Integer> MINUTES = List.of(15, 20, 30, 45, 60);
    private static final List<TaskKind> KINDS =
            List.of(
                    TaskKind.LEARN,
                    TaskKind.LEARN,
                    TaskKind.PRACTICE,
                    TaskKind.PRACTICE,
                    TaskKind.CHECKPOINT,
                    TaskKind.REVIEW);

    static SmallCase of(Random random) {
        Set<DayOfWeek> restDays = EnumSet.noneOf(DayOfWeek.class);
        if (random.nextInt(3) == 0) {
            restDays.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        GoalBrief brief = Examples.brief(4 + random.nextInt(5), DAILY_MINUTES, restDays);
        List<TaskState> tasks = new ArrayList<>(planned(brief, random));
        int today = random.nextInt(brief.durationDays() / 2);
        LocalDate firstDay = brief.startDate().plusDays(today);
        Instant begun = brief.startDate().atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC);
        Instant now = firstDay.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        tasks.replaceAll(task -> happened(task, firstDay, begun, now, random));
        if (!tasks.isEmpty() && random.nextInt(2) == 0) {
            int moved = random.nextInt(tasks.size());
            LocalDate to = firstDay.plusDays(random.nextInt(brief.durationDays() - today));
            tasks.set(moved, Examples.movedByUser(tasks.get(moved), to));
        }
        return new SmallCase(new GoalState(brief, ZoneOffset.UTC, tasks, begun, begun), now);
    }

    /// Tasks in order, on days that hold them.
    private static List<TaskState> planned(GoalBrief brief, Random random) {
        PlanningGround ground = PlanningGround.fresh(brief, brief.startDate());
        List<LocalDate> days = ground.studyDays();
        Map<LocalDate, Integer> taken = new HashMap<>();
        List<TaskState> tasks = new ArrayList<>();
        int at = 0;
        while (at < days.size() && tasks.size() < MOST_TASKS) {
            LocalDate day = days.get(at);
            int minutes = Examples.any(MINUTES, random);
            if (taken.getOrDefault(day, 0) + minutes > DAILY_MINUTES || random.nextInt(3) == 0) {
                at++;
            } else {
                taken.merge(day, minutes, Integer::sum);
                TaskKind kind = Examples.any(KINDS, random);
                tasks.add(
                        Examples.pending(
                                Examples.task(ground, tasks.size() + 1, day, kind, minutes)));
            }
        }
        return tasks;
    }

    private static TaskState happened(
            TaskState task, LocalDate today, Instant begun, Instant now, Random random) {
        boolean isPast = task.dueDate().isBefore(today);
        return switch (random.nextInt(isPast ? 3 : 12)) {
            case 0 -> Examples.closed(task, TaskStatus.COMPLETED, isPast ? begun : now);
            case 1 -> Examples.closed(task, TaskStatus.SKIPPED, now);
            default -> task;
        };
    }
}
