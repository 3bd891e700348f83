package dev.milepost.planner.evaluation;

import dev.milepost.planner.plan.Examples;
import dev.milepost.planner.plan.GoalBrief;
import dev.milepost.planner.plan.GoalState;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanLimits;
import dev.milepost.planner.plan.PlannedTask;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.TaskState;
import dev.milepost.planner.plan.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// What typically happens to a goal after a third of its time, when all until then was done on its day.
enum Disturbance {
    THREE_SKIPS("three tasks were skipped"),
    LATE_WEEK("nothing was done for a week"),
    HALF_THE_HOURS("the hours were halved");

    private static final int SKIPPED = 3;
    private static final int LATE_DAYS = 7;

    private final String words;

    Disturbance(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// The ground on which the plan is made anew.
    PlanningGround after(GoalBrief brief, Plan plan) {
        LocalDate day = brief.startDate().plusDays(brief.durationDays() / 3);
        LocalDate today = this == LATE_WEEK ? later(brief, day) : day;
        List<TaskState> tasks = new ArrayList<>();
        int skipped = 0;
        for (PlannedTask task : plan.tasks()) {
            TaskState pending = Examples.pending(task);
            if (task.dueDate().isBefore(day)) {
                tasks.add(Examples.closed(pending, TaskStatus.COMPLETED, noonOf(task.dueDate())));
            } else if (this == THREE_SKIPS && skipped < SKIPPED) {
                tasks.add(Examples.closed(pending, TaskStatus.SKIPPED, noonOf(day)));
                skipped++;
            } else {
                tasks.add(pending);
            }
        }
        Instant begun = noonOf(brief.startDate());
        return new GoalState(changed(brief), ZoneOffset.UTC, tasks, begun, begun)
                .groundAt(noonOf(today));
    }

    private GoalBrief changed(GoalBrief brief) {
        return this == HALF_THE_HOURS
                ? new GoalBrief(
                        brief.goalId(),
                        brief.name(),
                        brief.topic(),
                        brief.skillLevel(),
                        brief.startDate(),
                        brief.durationDays(),
                        Math.max(PlanLimits.LEAST_TASK_MINUTES, brief.dailyMinutes() / 2),
                        brief.restDays())
                : brief;
    }

    /// A week later, but within the goal.
    private static LocalDate later(GoalBrief brief, LocalDate day) {
        LocalDate week = day.plusDays(LATE_DAYS);
        return week.isAfter(brief.endDate()) ? brief.endDate() : week;
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
