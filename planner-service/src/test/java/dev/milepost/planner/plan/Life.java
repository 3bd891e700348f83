package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A person lives with a plan: completes, skips, moves and forgets tasks, and after each day the plan is adapted. Every change
/// is held to the rules of plans, and to what is the user's own.
public final class Life {

    private static final AdaptationPolicy POLICY =
            new AdaptationPolicy(AdaptationThresholds.defaults());
    private static final BuiltInPlanner PLANNER = new BuiltInPlanner();

    private final Random random;
    private final int days;
    private long ids;
    private int changes;
    private int steps;
    private long movedTasks;
    private long movedDays;

    public Life(Random random, int days) {
        this.random = random;
        this.days = days;
    }

    /// What the person did so far: tasks completed, skipped and moved.
    public int steps() {
        return steps;
    }

    /// Plans that changed so far.
    public int changes() {
        return changes;
    }

    /// Tasks that changes moved so far.
    public long movedTasks() {
        return movedTasks;
    }

    /// By how many days altogether.
    public long movedDays() {
        return movedDays;
    }

    /// Lives from the first day of a goal on.
    public void live(GoalBrief brief) {
        Instant now = brief.startDate().atTime(8, 0).toInstant(ZoneOffset.UTC);
        PlanningGround fresh = PlanningGround.fresh(brief, brief.startDate());
        GoalState state = Examples.begun(brief, planned(fresh), now);
        for (int day = 0; day < days; day++) {
            Set<Trigger> triggers = EnumSet.noneOf(Trigger.class);
            state = lived(state, triggers, now.plus(Duration.ofHours(1)));
            Instant evening = now.plus(Duration.ofHours(12));
            if (!triggers.isEmpty()) {
                PlanRevision revision = adapted(state, triggers, evening);
                if (revision != null) {
                    state = after(state, revision, evening);
                    count(revision);
                }
            }
            now = now.plus(Duration.ofDays(1));
        }
    }

    private void count(PlanRevision revision) {
        changes++;
        movedTasks += revision.movedTasks();
        movedDays += revision.movedDays();
    }

    /// What a person does with a few tasks on a day.
    private GoalState lived(GoalState state, Set<Trigger> triggers, Instant now) {
        LocalDate today = state.todayAt(now);
        List<TaskState> tasks = new ArrayList<>(state.tasks());
        for (int i = 0; i < tasks.size(); i++) {
            TaskState task = tasks.get(i);
            if (!task.isOpen() || task.dueDate().isAfter(today.plusDays(5))) {
                continue;
            }
            int whim = random.nextInt(8);
            steps += whim < 4 ? 1 : 0;
            switch (whim) {
                case 0, 1 -> {
                    tasks.set(i, Examples.closed(task, TaskStatus.COMPLETED, now));
                    triggers.add(Trigger.TASK_COMPLETED_EARLY);
                }
                case 2 -> {
                    tasks.set(i, Examples.closed(task, TaskStatus.SKIPPED, now));
                    triggers.add(Trigger.TASK_SKIPPED);
                }
                case 3 -> {
                    LocalDate to = today.plusDays(random.nextInt(10));
                    tasks.set(i, Examples.movedByUser(task, to));
                    triggers.add(Trigger.TASK_RESCHEDULED);
                }
                default -> {
                    if (task.isOverdue(today)) {
                        triggers.add(Trigger.TASK_OVERDUE);
                    }
                }
            }
        }
        return new GoalState(
                state.brief(), state.timezone(), tasks, state.plannedAt(), state.replannedAt());
    }

    private @Nullable PlanRevision adapted(GoalState state, Set<Trigger> triggers, Instant now) {
        PlanningGround ground = state.groundAt(now);
        return switch (POLICY.decide(state, triggers, now)) {
            case Decision.LeaveAsIs _ -> null;
            case Decision.Reflow reflow -> {
                PlanRevision revision = PlanReflow.reflow(state, reflow, now, this::nextId);
                assertThat(PlanChecker.violationsOfReflow(revision.plan(), ground))
                        .as("%s", state.brief())
                        .isEmpty();
                assertNothingLost(state, ground, revision);
                yield revision;
            }
            case Decision.Replan replan -> {
                Plan plan = planned(ground);
                PlanRevision revision = RevisionDiff.between(ground, plan, replan.reason());
                assertThat(PlanChecker.violationsOf(plan, ground))
                        .as("%s", state.brief())
                        .isEmpty();
                assertNothingLost(state, ground, revision);
                yield revision;
            }
        };
    }

    private static void assertNothingLost(
            GoalState state, PlanningGround ground, PlanRevision revision) {
        List<UUID> planned = revision.tasks().stream().map(task -> task.task().id()).toList();
        List<UUID> dropped = revision.dropped().stream().map(PlanRevision.DroppedTask::id).toList();
        assertThat(planned).doesNotHaveDuplicates();
        assertThat(dropped).noneMatch(planned::contains);
        List<UUID> open = ground.open().stream().map(TaskState::id).toList();
        List<UUID> kept = new ArrayList<>(dropped);
        kept.addAll(planned);
        assertThat(kept).as("every open task is kept, moved or dropped").containsAll(open);
        Set<UUID> closed =
                state.tasks().stream()
                        .filter(task -> !task.isOpen())
                        .map(TaskState::id)
                        .collect(Collectors.toSet());
        assertThat(kept).as("closed tasks are in no plan").noneMatch(closed::contains);
        Map<UUID, PlannedTask> byId =
                revision.tasks().stream()
                        .map(PlanRevision.RevisedTask::task)
                        .collect(Collectors.toMap(PlannedTask::id, Function.identity()));
        ground.open().stream()
                .filter(task -> ground.pinned().contains(task.id()))
                .forEach(task ->
                        assertThat(byId.get(task.id()))
                                .as("the user chose the date of %s", task)
                                .extracting(PlannedTask::dueDate)
                                .isEqualTo(task.dueDate()));
        assertThat(revision.reason()).endsWith(".");
    }

    private static GoalState after(GoalState state, PlanRevision revision, Instant now) {
        Set<UUID> pinned = state.groundAt(now).pinned();
        List<TaskState> tasks =
                new ArrayList<>(state.tasks().stream().filter(task -> !task.isOpen()).toList());
        revision.tasks()
                .forEach(task ->
                        tasks.add(Examples.state(task.task(), pinned.contains(task.task().id()))));
        GoalBrief brief =
                revision.endDate().isAfter(state.brief().endDate())
                        ? state.brief().until(revision.endDate())
                        : state.brief();
        return new GoalState(brief, state.timezone(), tasks, now, now);
    }

    private Plan planned(PlanningGround ground) {
        return PLANNER.plan(ground, this::nextId);
    }

    private UUID nextId() {
        ids++;
        return new UUID(3, ids);
    }
}
