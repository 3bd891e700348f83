package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person lives with a plan: completes, begins, skips, moves, rewords, stretches, reopens, deletes, brings back and forgets
/// tasks, changes the goal, pauses it and takes it up again. After every step the plan is adapted as the policy decides, and held
/// to the rules of plans and to what is the user's own.
public final class Life {

    private static final AdaptationPolicy POLICY =
            new AdaptationPolicy(AdaptationThresholds.defaults());
    private static final BuiltInPlanner PLANNER = new BuiltInPlanner();
    private static final int MOST_STEPS_A_DAY = 5;
    private static final int LONGEST_PAUSE_DAYS = 10;
    private static final int DAYS_LOOKED_AHEAD = 5;

    private final Random random;
    private final int days;
    private final Totals totals = new Totals();
    private long ids;

    public Life(Random random, int days) {
        this.random = random;
        this.days = days;
    }

    /// What came of all lives so far.
    public Totals totals() {
        return totals;
    }

    /// Sums over lives.
    public static final class Totals {

        private int steps;
        private int changes;
        private int replans;
        private long movedTasks;
        private long movedDays;

        /// What people did: each is followed by a decision of the policy.
        public int steps() {
            return steps;
        }

        /// Plans that changed.
        public int changes() {
            return changes;
        }

        /// Of those, how many were thought up anew.
        public int replans() {
            return replans;
        }

        public long movedTasks() {
            return movedTasks;
        }

        /// By how many days altogether.
        public long movedDays() {
            return movedDays;
        }

        private void count(PlanRevision revision, boolean isReplan) {
            changes++;
            replans += isReplan ? 1 : 0;
            movedTasks += revision.movedTasks();
            movedDays += revision.movedDays();
        }
    }

    /// Lives from the first day of a goal on.
    public void live(GoalBrief brief) {
        Instant morning = brief.startDate().atTime(8, 0).toInstant(ZoneOffset.UTC);
        LivedGoal goal =
                new LivedGoal(
                        brief,
                        PLANNER.plan(PlanningGround.fresh(brief, brief.startDate()), this::nextId),
                        morning);
        int pausedFor = 0;
        for (int day = 0; day < days; day++) {
            Instant now = morning.plus(Duration.ofDays(day));
            if (pausedFor > 0) {
                pausedFor--;
                if (pausedFor == 0) {
                    step(goal, Trigger.GOAL_RESUMED, now);
                }
                continue;
            }
            if (day > 0) {
                overnight(goal, now);
            }
            for (int step = random.nextInt(MOST_STEPS_A_DAY + 1); step > 0; step--) {
                now = now.plus(Duration.ofHours(1));
                step(goal, act(goal, now), now);
            }
            if (random.nextInt(40) == 0) {
                pausedFor = 1 + random.nextInt(LONGEST_PAUSE_DAYS);
                totals.steps++;
            }
        }
    }

    private void overnight(LivedGoal goal, Instant now) {
        LocalDate today = goal.state().todayAt(now);
        if (goal.state().tasks().stream().anyMatch(task -> task.isOverdue(today))) {
            adapt(goal, Trigger.TASK_OVERDUE, now);
        }
    }

    private void step(LivedGoal goal, @Nullable Trigger trigger, Instant now) {
        totals.steps++;
        if (trigger != null) {
            adapt(goal, trigger, now);
        }
    }

    /// Does one thing, and says what the planner hears of it.
    private @Nullable Trigger act(LivedGoal goal, Instant now) {
        LocalDate today = goal.state().todayAt(now);
        List<TaskState> next =
                goal.tasks(true).stream()
                        .filter(task -> !task.dueDate().isAfter(today.plusDays(DAYS_LOOKED_AHEAD)))
                        .toList();
        int whim = random.nextInt(30);
        if (whim == 0) {
            goal.change(edited(goal.state().brief(), today));
            return Trigger.GOAL_UPDATED;
        }
        if (whim == 1) {
            return reopen(goal);
        }
        if (whim == 24) {
            return restore(goal);
        }
        if (whim == 25) {
            return deleteAny(goal);
        }
        if (next.isEmpty()) {
            return null;
        }
        return act(goal, Examples.any(next, random), whim, now);
    }

    private @Nullable Trigger act(LivedGoal goal, TaskState task, int whim, Instant now) {
        LocalDate today = goal.state().todayAt(now);
        switch (whim) {
            case 2 -> {
                goal.change(Examples.editedByUser(task, "In words of my own, " + totals.steps));
                return null;
            }
            case 3 -> {
                goal.change(Examples.underWay(task));
                return null;
            }
            case 4, 5 -> {
                goal.change(Examples.movedByUser(task, today.plusDays(random.nextInt(10))));
                return Trigger.TASK_RESCHEDULED;
            }
            case 6, 7, 8 -> {
                goal.change(Examples.closed(task, TaskStatus.SKIPPED, now));
                return Trigger.TASK_SKIPPED;
            }
            case 26, 27 -> {
                int minutes = 1 + random.nextInt(2 * goal.state().brief().dailyMinutes());
                goal.change(Examples.lasting(task, minutes));
                return Trigger.TASK_UPDATED;
            }
            case 28 -> {
                goal.delete(task);
                return null;
            }
            default -> {
                goal.change(Examples.closed(task, TaskStatus.COMPLETED, now));
                return task.dueDate().isAfter(today) ? Trigger.TASK_COMPLETED_EARLY : null;
            }
        }
    }

    private @Nullable Trigger deleteAny(LivedGoal goal) {
        List<TaskState> tasks = goal.state().tasks();
        if (!tasks.isEmpty()) {
            goal.delete(Examples.any(tasks, random));
        }
        return null;
    }

    /// What was done comes back done, and nobody has to answer it.
    private @Nullable Trigger restore(LivedGoal goal) {
        List<TaskState> deleted = goal.deleted();
        if (deleted.isEmpty()) {
            return null;
        }
        TaskState task = Examples.any(deleted, random);
        goal.restore(task, nextId());
        return task.isOpen() ? Trigger.TASK_REOPENED : null;
    }

    private @Nullable Trigger reopen(LivedGoal goal) {
        List<TaskState> closed = goal.tasks(false);
        if (closed.isEmpty()) {
            return null;
        }
        TaskState task = Examples.any(closed, random);
        goal.change(Examples.reopened(task));
        return Trigger.TASK_REOPENED;
    }

    /// The goal with other hours, another end, other rest days or another level.
    private GoalBrief edited(GoalBrief brief, LocalDate today) {
        return switch (random.nextInt(4)) {
            case 0 ->
                    with(
                            brief,
                            brief.skillLevel(),
                            Examples.anyDailyMinutes(random),
                            brief.restDays());
            case 1 -> {
                LocalDate last = brief.endDate().plusDays(random.nextInt(60) - 30L);
                yield brief.until(last.isBefore(today) ? today : last);
            }
            case 2 -> {
                Set<DayOfWeek> restDays = EnumSet.noneOf(DayOfWeek.class);
                restDays.add(DayOfWeek.of(1 + random.nextInt(7)));
                yield with(brief, brief.skillLevel(), brief.dailyMinutes(), restDays);
            }
            default ->
                    with(
                            brief,
                            Examples.any(List.of(SkillLevel.values()), random),
                            brief.dailyMinutes(),
                            brief.restDays());
        };
    }

    private static GoalBrief with(
            GoalBrief brief, SkillLevel level, int dailyMinutes, Set<DayOfWeek> restDays) {
        return new GoalBrief(
                brief.goalId(),
                brief.name(),
                brief.topic(),
                level,
                brief.startDate(),
                brief.durationDays(),
                dailyMinutes,
                restDays);
    }

    private void adapt(LivedGoal goal, Trigger trigger, Instant now) {
        GoalState state = goal.state();
        PlanningGround ground = state.groundAt(now);
        switch (POLICY.decide(state, Set.of(trigger), now)) {
            case Decision.LeaveAsIs _ -> assertDaysHold(goal, ground);
            case Decision.Reflow reflow -> {
                PlanRevision revision =
                        PlanReflow.reflow(state, reflow.pullForward(), now, this::nextId);
                assertThat(PlanChecker.violationsOfReflow(revision.plan(), ground))
                        .as("%s", state.brief())
                        .isEmpty();
                apply(goal, revision, false, now);
            }
            case Decision.Replan replan -> {
                PlanningGround within = ground.withinTheEnd();
                Plan plan = PLANNER.plan(within, this::nextId);
                assertThat(PlanChecker.violationsOf(plan, within))
                        .as("%s", state.brief())
                        .isEmpty();
                apply(goal, RevisionDiff.between(within, plan, replan.reason()), true, now);
            }
        }
    }

    private void apply(LivedGoal goal, PlanRevision revision, boolean isReplan, Instant now) {
        goal.apply(revision, isReplan, now);
        totals.count(revision, isReplan);
    }

    /// A plan that is left alone has nothing on a wrong day, and no day holds too much, except where the user wanted it so.
    private static void assertDaysHold(LivedGoal goal, PlanningGround ground) {
        List<PlannedTask> open = goal.tasks(true).stream().map(Examples::planned).toList();
        GoalBrief brief = goal.state().brief();
        assertThat(
                        PlanChecker.violationsOfReflow(
                                new Plan(brief.startDate(), ground.brief().endDate(), open),
                                ground))
                .as("%s", brief)
                .noneMatch(Life::concernsDays);
    }

    private static boolean concernsDays(Violation violation) {
        return violation instanceof Violation.DayOverfull
                || violation instanceof Violation.TooManyTasksOnDay
                || violation instanceof Violation.TaskOnRestDay
                || violation instanceof Violation.TaskOutside;
    }

    private UUID nextId() {
        ids++;
        return new UUID(3, ids);
    }
}
