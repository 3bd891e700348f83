package dev.milepost.planner.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Decides how much a plan changes after what happened: not at all, its dates, or its content. Looks at where the goal stands
/// and not at how often it was told, so that asking twice gives the same answer.
public final class AdaptationPolicy {

    private static final Set<Trigger> WANT_A_PLAN = Set.of(Trigger.GOAL_CREATED, Trigger.RETRY);

    private final AdaptationThresholds thresholds;

    public AdaptationPolicy(AdaptationThresholds thresholds) {
        this.thresholds = thresholds;
    }

    public Decision decide(GoalState state, Set<Trigger> triggers, Instant now) {
        LocalDate today = state.todayAt(now);
        if (state.tasks().isEmpty() || triggers.stream().anyMatch(WANT_A_PLAN::contains)) {
            return new Decision.Replan("The goal needs a plan.");
        }
        if (triggers.contains(Trigger.REVISION_REQUESTED)) {
            return new Decision.Replan(
                    "You asked for it, so the rest of the goal is planned anew.");
        }
        if (triggers.contains(Trigger.GOAL_UPDATED)) {
            return new Decision.Replan("The goal was changed, so the rest of it is planned anew.");
        }
        int missed = missedLately(state, today);
        if (missed >= thresholds.missedTasksForReplan()) {
            return new Decision.Replan(
                    "%d tasks were missed lately, so the rest is planned anew.".formatted(missed));
        }
        if (missed > 0 || isLate(state, triggers, today)) {
            return new Decision.Reflow("What was missed finds its place again.", false);
        }
        if (isOverfullBesidesPinned(state, now)) {
            return new Decision.Reflow(
                    "A day holds more than its time, so tasks make room.", false);
        }
        if (reachesBehindTheEnd(state, now)) {
            return new Decision.Reflow(
                    "A task lies behind the end of the goal, so it finds a place before it.",
                    false);
        }
        return whenAhead(state, triggers, now);
    }

    /// Whether a task that came back lies where the goal no longer reaches.
    private static boolean reachesBehindTheEnd(GoalState state, Instant now) {
        PlanningGround ground = state.groundAt(now);
        return FreeDaysAhead.movable(ground).stream()
                .anyMatch(task -> task.dueDate().isAfter(ground.brief().endDate()));
    }

    private Decision whenAhead(GoalState state, Set<Trigger> triggers, Instant now) {
        PlanningGround ground = state.groundAt(now);
        int free = FreeDaysAhead.of(ground);
        boolean worthIt = free >= thresholds.studyDaysAheadToPullForward();
        if (triggers.contains(Trigger.TASK_COMPLETED_EARLY) && worthIt) {
            return new Decision.Reflow(
                    "You are %s ahead, so what comes next comes sooner."
                            .formatted(MoveWords.days(free)),
                    true);
        }
        return new Decision.LeaveAsIs("The plan still holds.");
    }

    /// Skipped within the days that count and not answered by a replan since, or past its date and open.
    private int missedLately(GoalState state, LocalDate today) {
        LocalDate since = today.minusDays(thresholds.missedWithinDays());
        long missed =
                state.tasks().stream()
                        .filter(task -> task.isOverdue(today) || isSkippedSince(task, state, since))
                        .count();
        return Math.toIntExact(missed);
    }

    private static boolean isSkippedSince(TaskState task, GoalState state, LocalDate since) {
        return task.status() == TaskStatus.SKIPPED
                && state.happenedSinceReplanned(task)
                && task.closedAt() != null
                && !dayOf(task.closedAt(), state.timezone()).isBefore(since);
    }

    private static boolean isLate(GoalState state, Set<Trigger> triggers, LocalDate today) {
        return triggers.contains(Trigger.TASK_SKIPPED)
                || triggers.contains(Trigger.TASK_OVERDUE)
                || state.tasks().stream().anyMatch(task -> task.isOverdue(today));
    }

    /// Whether a day is too full and some of its tasks are not where the user put them.
    private static boolean isOverfullBesidesPinned(GoalState state, Instant now) {
        PlanningGround ground = state.groundAt(now);
        Set<UUID> pinned = ground.pinned();
        Map<LocalDate, List<TaskState>> days =
                ground.open().stream().collect(Collectors.groupingBy(TaskState::dueDate));
        return days.entrySet().stream()
                .filter(day ->
                        day.getValue().stream().anyMatch(task -> !pinned.contains(task.id())))
                .anyMatch(day -> isOverfull(day.getValue(), ground.capacityOn(day.getKey())));
    }

    private static boolean isOverfull(List<TaskState> tasks, int capacity) {
        return tasks.size() > PlanLimits.MOST_TASKS_A_DAY
                || tasks.stream().mapToInt(TaskState::estimatedMinutes).sum() > capacity;
    }

    private static LocalDate dayOf(Instant instant, ZoneId timezone) {
        return instant.atZone(timezone).toLocalDate();
    }
}
