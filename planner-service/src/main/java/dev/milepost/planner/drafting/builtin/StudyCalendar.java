package dev.milepost.planner.drafting.builtin;

import dev.milepost.planner.plan.GoalBrief;
import dev.milepost.planner.plan.PlanLimits;
import dev.milepost.planner.plan.PlanningGround;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What each study day of a goal is for. A week ends lightly, so that what slips has somewhere to go; every second week ends
/// with a checkpoint; the last part belongs to the project.
record StudyCalendar(List<StudyDay> days) {

    private static final double PROJECT_SHARE = 0.12;
    private static final int MOST_PROJECT_DAYS = 14;
    private static final int SHORTEST_WITH_PROJECT_PHASE = 4;
    private static final int LEAST_STUDY_DAYS_FOR_LIGHT_END = 4;
    private static final int SHORTEST_WITH_EARLY_CHECKPOINT = 10;
    private static final int LONGEST_WITH_EARLY_CHECKPOINT = 15;

    enum Role {
        LEARNING,
        LIGHT,
        CHECKPOINT,
        PROJECT,
        FINAL
    }

    /// @param number the calendar day of the goal, from 1
    /// @param inFullWeek whether its week has study days enough to end lightly
    record StudyDay(LocalDate date, int number, int week, boolean inFullWeek, Role role) {}

    /// @param from the first day of the calendar, which may lie before the ground's
    static StudyCalendar of(PlanningGround ground, LocalDate from) {
        GoalBrief brief = ground.brief();
        List<LocalDate> dates =
                Stream.concat(
                                brief.studyDays().stream()
                                        .filter(day -> day.isBefore(ground.firstDay()))
                                        .filter(day -> !day.isBefore(from)),
                                ground.studyDays().stream())
                        .toList();
        Map<Integer, List<LocalDate>> weeks = new TreeMap<>();
        dates.forEach(
                day -> weeks.computeIfAbsent(brief.weekOf(day), _ -> new ArrayList<>()).add(day));
        int projectDays = projectDays(dates.size());
        Set<LocalDate> checkpoints = checkpoints(brief, dates, weeks, projectDays);
        List<StudyDay> days = new ArrayList<>(dates.size());
        for (int at = 0; at < dates.size(); at++) {
            LocalDate date = dates.get(at);
            List<LocalDate> week = weeks.getOrDefault(brief.weekOf(date), List.of(date));
            boolean isFull = week.size() >= LEAST_STUDY_DAYS_FOR_LIGHT_END;
            Role role = Role.LEARNING;
            if (at == dates.size() - 1) {
                role = Role.FINAL;
            } else if (checkpoints.contains(date)) {
                role = Role.CHECKPOINT;
            } else if (at >= dates.size() - projectDays) {
                role = Role.PROJECT;
            } else if (isFull && date.equals(week.getLast())) {
                role = Role.LIGHT;
            }
            int number = Math.toIntExact(ChronoUnit.DAYS.between(brief.startDate(), date)) + 1;
            days.add(new StudyDay(date, number, brief.weekOf(date), isFull, role));
        }
        return new StudyCalendar(List.copyOf(days));
    }

    List<StudyDay> with(Role role) {
        return days.stream().filter(day -> day.role() == role).toList();
    }

    private static int projectDays(int studyDays) {
        return studyDays < SHORTEST_WITH_PROJECT_PHASE
                ? 1
                : Math.clamp(Math.round(studyDays * PROJECT_SHARE), 1, MOST_PROJECT_DAYS);
    }

    private static Set<LocalDate> checkpoints(
            GoalBrief brief,
            List<LocalDate> dates,
            Map<Integer, List<LocalDate>> weeks,
            int projectDays) {
        List<LocalDate> checkpoints = new ArrayList<>();
        boolean early =
                brief.durationDays() >= SHORTEST_WITH_EARLY_CHECKPOINT
                        && brief.durationDays() <= LONGEST_WITH_EARLY_CHECKPOINT;
        weeks.forEach((week, days) -> {
            if (early ? week == 1 : week % 2 == 0) {
                checkpoints.add(days.getLast());
            }
        });
        dropThoseInTheProject(checkpoints, dates, projectDays);
        return brief.durationDays() < SHORTEST_WITH_EARLY_CHECKPOINT
                ? Set.of()
                : new HashSet<>(checkpoints);
    }

    /// The project is its own checkpoint as long as the one before is not too far away.
    private static void dropThoseInTheProject(
            List<LocalDate> checkpoints, List<LocalDate> dates, int projectDays) {
        LocalDate projectBegins = dates.get(Math.max(0, dates.size() - projectDays));
        LocalDate last = dates.getLast();
        while (!checkpoints.isEmpty() && !checkpoints.getLast().isBefore(projectBegins)) {
            LocalDate before =
                    checkpoints.size() > 1
                            ? checkpoints.get(checkpoints.size() - 2)
                            : dates.getFirst();
            if (ChronoUnit.DAYS.between(before, last) > PlanLimits.MOST_DAYS_WITHOUT_CHECKPOINT) {
                return;
            }
            checkpoints.removeLast();
        }
    }
}
