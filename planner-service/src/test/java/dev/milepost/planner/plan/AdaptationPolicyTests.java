package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("PLAN-3: when a plan changes, and how much")
class AdaptationPolicyTests {

    private static final AdaptationPolicy POLICY =
            new AdaptationPolicy(AdaptationThresholds.defaults());
    private static final PlanningGround GROUND = Examples.ground(28, 60);
    private static final Instant PLANNED = Examples.START.atTime(8, 0).toInstant(ZoneOffset.UTC);
    private static final Instant LATER_THAT_DAY = PLANNED.plus(Duration.ofHours(2));

    @Test
    void aGoalWithoutTasksNeedsAPlan() {
        GoalState empty = new GoalState(GROUND.brief(), ZoneOffset.UTC, List.of(), null, null);
        assertThat(decision(empty, Trigger.TASK_SKIPPED, PLANNED))
                .isInstanceOf(Decision.Replan.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trigger.class,
            names = {"GOAL_CREATED", "RETRY", "GOAL_UPDATED", "REVISION_REQUESTED"})
    void whatTheUserAsksForIsPlannedAnew(Trigger trigger) {
        assertThat(decision(begun(), trigger, LATER_THAT_DAY)).isInstanceOf(Decision.Replan.class);
    }

    @Test
    void oneSkippedTaskMovesDates() {
        assertThat(decision(skipped(1), Trigger.TASK_SKIPPED, LATER_THAT_DAY))
                .isInstanceOfSatisfying(
                        Decision.Reflow.class,
                        reflow -> assertThat(reflow.pullForward()).isFalse());
        assertThat(decision(skipped(2), Trigger.TASK_SKIPPED, LATER_THAT_DAY))
                .isInstanceOf(Decision.Reflow.class);
    }

    @Test
    void threeMissedTasksMeanThatThePlanDoesNotFit() {
        assertThat(decision(skipped(3), Trigger.TASK_SKIPPED, LATER_THAT_DAY))
                .isInstanceOf(Decision.Replan.class);
    }

    @Test
    void whatWasMissedLongAgoOrAnsweredDoesNotCount() {
        GoalState state = skipped(3);
        assertThat(decision(state, Trigger.TASK_REOPENED, PLANNED.plus(Duration.ofDays(9))))
                .as("overdue by then, but only the open ones count")
                .isInstanceOf(Decision.Replan.class);
        GoalState replanned =
                new GoalState(
                        state.brief(),
                        state.timezone(),
                        state.tasks(),
                        LATER_THAT_DAY.plusSeconds(1),
                        LATER_THAT_DAY.plusSeconds(1));
        assertThat(decision(replanned, Trigger.TASK_RESCHEDULED, LATER_THAT_DAY.plusSeconds(2)))
                .isInstanceOf(Decision.LeaveAsIs.class);
    }

    @Test
    void overdueTasksMoveDates() {
        assertThat(decision(begun(), Trigger.TASK_OVERDUE, PLANNED.plus(Duration.ofDays(1))))
                .isInstanceOf(Decision.Reflow.class);
    }

    @Test
    void aFullDayMakesRoom() {
        List<TaskState> tasks = new ArrayList<>(begun().tasks());
        tasks.set(9, Examples.movedByUser(tasks.get(9), Examples.START.plusDays(5)));
        assertThat(decision(with(tasks), Trigger.TASK_RESCHEDULED, LATER_THAT_DAY))
                .isInstanceOf(Decision.Reflow.class);
    }

    @Test
    void aDayOfTooManyShortTasksMakesRoom() {
        List<TaskState> tasks = new ArrayList<>();
        for (int order = 1; order <= PlanLimits.MOST_TASKS_A_DAY + 1; order++) {
            PlannedTask task =
                    Examples.task(GROUND, order, Examples.START.plusDays(5), TaskKind.LEARN, 5);
            tasks.add(Examples.pending(task));
        }
        assertThat(decision(with(tasks), Trigger.TASK_RESCHEDULED, LATER_THAT_DAY))
                .isInstanceOf(Decision.Reflow.class);
        assertThat(
                        decision(
                                with(tasks.subList(1, tasks.size())),
                                Trigger.TASK_RESCHEDULED,
                                LATER_THAT_DAY))
                .isInstanceOf(Decision.LeaveAsIs.class);
    }

    @Test
    void whatComesBackBehindTheEndFindsAPlaceBeforeIt() {
        List<TaskState> tasks = begun().tasks().subList(0, 5);
        GoalBrief shorter = GROUND.brief().until(Examples.START.plusDays(3));
        GoalState state = new GoalState(shorter, ZoneOffset.UTC, tasks, PLANNED, PLANNED);
        assertThat(decision(state, Trigger.TASK_REOPENED, LATER_THAT_DAY))
                .isInstanceOf(Decision.Reflow.class);
    }

    @Test
    void whoIsThreeDaysAheadGoesOnSooner() {
        GoalState ahead = completed(4);
        assertThat(decision(ahead, Trigger.TASK_COMPLETED_EARLY, LATER_THAT_DAY))
                .isInstanceOfSatisfying(
                        Decision.Reflow.class, reflow -> assertThat(reflow.pullForward()).isTrue());
        assertThat(decision(completed(2), Trigger.TASK_COMPLETED_EARLY, LATER_THAT_DAY))
                .isInstanceOf(Decision.LeaveAsIs.class);
    }

    @Test
    void askingTwiceGivesTheSameAnswer() {
        GoalState state = skipped(1);
        assertThat(decision(state, Trigger.TASK_SKIPPED, LATER_THAT_DAY))
                .isEqualTo(decision(state, Trigger.TASK_SKIPPED, LATER_THAT_DAY));
    }

    private static Decision decision(GoalState state, Trigger trigger, Instant now) {
        return POLICY.decide(state, Set.of(trigger), now);
    }

    private static GoalState begun() {
        return Examples.begun(GROUND.brief(), Examples.goodPlan(GROUND), PLANNED);
    }

    private static GoalState skipped(int count) {
        return closed(count, TaskStatus.SKIPPED);
    }

    private static GoalState completed(int count) {
        return closed(count, TaskStatus.COMPLETED);
    }

    private static GoalState closed(int count, TaskStatus status) {
        List<TaskState> tasks = new ArrayList<>(begun().tasks());
        for (int i = 0; i < count; i++) {
            tasks.set(i, Examples.closed(tasks.get(i), status, PLANNED.plusSeconds(60)));
        }
        return with(tasks);
    }

    private static GoalState with(List<TaskState> tasks) {
        return new GoalState(GROUND.brief(), ZoneOffset.UTC, tasks, PLANNED, PLANNED);
    }
}
