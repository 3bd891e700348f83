package dev.milepost.planner.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a plan is made for: the goal as the user set it.
///
/// @param durationDays calendar days from the first to the last, both counted
/// @param dailyMinutes what the user gives to the goal on a study day
public record GoalBrief(
        UUID goalId,
        String name,
        String topic,
        SkillLevel skillLevel,
        LocalDate startDate,
        int durationDays,
        int dailyMinutes,
        Set<DayOfWeek> restDays) {

    public GoalBrief {
        if (durationDays < 1) {
            throw new IllegalArgumentException(
                    "A goal lasts at least one day, not " + durationDays);
        }
        if (dailyMinutes < PlanLimits.LEAST_TASK_MINUTES) {
            throw new IllegalArgumentException("A study day has some minutes, not " + dailyMinutes);
        }
        restDays = Set.copyOf(restDays);
    }

    public LocalDate endDate() {
        return startDate.plusDays(durationDays - 1L);
    }

    /// The days that hold tasks, in order. A goal that consists of rest days alone is studied on all of them: a plan
    /// without a day would be no answer.
    public List<LocalDate> studyDays() {
        return startDate.datesUntil(endDate().plusDays(1)).filter(this::isStudyDay).toList();
    }

    public boolean isStudyDay(LocalDate day) {
        return !restDays.contains(day.getDayOfWeek()) || restsThroughout();
    }

    /// The same goal with another last day.
    public GoalBrief until(LocalDate lastDay) {
        return new GoalBrief(
                goalId,
                name,
                topic,
                skillLevel,
                startDate,
                numberOf(lastDay),
                dailyMinutes,
                restDays);
    }

    /// The place of a day among the calendar days of the goal, 1 being its first.
    public int numberOf(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(startDate, day) + 1);
    }

    /// The week of the goal that a day lies in, counted from 1 at the start date.
    public int weekOf(LocalDate day) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(startDate, day)) / 7 + 1);
    }

    /// The place of a day in its week of the goal, 1 to 7.
    public int dayInWeekOf(LocalDate day) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(startDate, day)) % 7 + 1);
    }

    private boolean restsThroughout() {
        return restDays.size() == DayOfWeek.values().length
                || (durationDays < DayOfWeek.values().length
                        && startDate
                                .datesUntil(endDate().plusDays(1))
                                .allMatch(day -> restDays.contains(day.getDayOfWeek())));
    }
}
