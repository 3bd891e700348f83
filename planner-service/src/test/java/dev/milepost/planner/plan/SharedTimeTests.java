package dev.milepost.planner.plan;

import static dev.milepost.planner.plan.Examples.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import dev.milepost.planner.plan.PlanRepair.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PLAN-9: the time of a day is shared by all goals")
class SharedTimeTests {

    private static final Instant NOW = START.atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final AdaptationPolicy POLICY =
            new AdaptationPolicy(AdaptationThresholds.defaults());
    private static final BuiltInPlanner PLANNER = new BuiltInPlanner();
    private static final int GOALS = 200;

    private long ids;

    @ParameterizedTest(
            name = "budget {0}, others take {1} of a day on which the goal wants 60: {2}")
    @CsvSource({"120, 0, 60", "120, 60, 60", "90, 60, 30", "60, 60, 0", "30, 60, 0", "30, 0, 30"})
    void aDayHasWhatOthersLeave(int budget, int taken, int left) {
        PlanningGround ground =
                PlanningGround.fresh(
                        Examples.brief(14, 60, Set.of()),
                        START,
                        new SharedTime(budget, Map.of(day(3), taken)));
        assertThat(ground.capacityOn(day(3))).isEqualTo(left);
        assertThat(ground.studyDays().contains(day(3))).isEqualTo(left > 0);
        assertThat(ground.capacityOn(day(4))).isEqualTo(Math.min(60, budget));
    }

    @Test
    void withoutABudgetOthersTakeNothing() {
        SharedTime time = new SharedTime(null, Map.of(day(3), 600));
        assertThat(time.minutesOn(day(3), 60)).isEqualTo(60);
    }

    @Test
    void whatIsDoneTakesTimeBesideOthers() {
        GoalState state = begun(14, 60);
        List<TaskState> tasks =
                IntStream.range(0, 14)
                        .mapToObj(state.tasks()::get)
                        .map(task ->
                                task.order() == 1
                                        ? Examples.closed(task, TaskStatus.COMPLETED, NOW)
                                        : task)
                        .toList();
        GoalState started =
                new GoalState(state.brief(), ZoneOffset.UTC, tasks, NOW, NOW)
                        .beside(new SharedTime(90, Map.of(day(0), 20)));
        assertThat(started.groundAt(NOW).capacityOn(day(0))).isZero();
    }

    @Test
    void aGoalWhoseDaysAreAllFullGoesOnUntilOneIsFree() {
        GoalState state = begun(14, 60).beside(new SharedTime(60, everyDay(0, 20, 60)));
        assertThat(state.groundAt(NOW).studyDays()).containsExactly(day(20));
    }

    @Nested
    @DisplayName("a plan")
    class APlan {

        @Test
        void leavesFullDaysToTheOthers() {
            PlanningGround ground =
                    PlanningGround.fresh(
                            Examples.brief(28, 60, Set.of()),
                            START,
                            new SharedTime(60, everyDay(0, 14, 60)));
            Plan plan = PLANNER.plan(ground, SharedTimeTests.this::nextId);
            assertThat(plan.tasks()).allMatch(task -> !task.dueDate().isBefore(day(14)));
            assertThat(plan.tasks().stream().map(PlannedTask::dueDate).distinct()).hasSize(14);
        }

        @Test
        void isValidAndWithinTheBudgetWhateverTheOthersTake() {
            Random random = new Random(99);
            for (int i = 0; i < GOALS; i++) {
                GoalBrief brief = Examples.randomBrief(random);
                SharedTime time = randomTime(random);
                PlanningGround ground = PlanningGround.fresh(brief, START, time);
                Plan plan = PLANNER.plan(ground, SharedTimeTests.this::nextId);
                assertThat(PlanChecker.violationsOf(plan, ground))
                        .as("%s beside %s", brief, time)
                        .isEmpty();
                assertWithin(time, minutesOf(plan));
            }
        }

        @Test
        void ofAPoorDraftIsMendedWithinTheBudget() {
            Random random = new Random(98);
            PlanRepair repair = new PlanRepair(PLANNER::draft);
            int repaired = 0;
            for (int i = 0; i < GOALS; i++) {
                GoalBrief brief = Examples.randomBrief(random);
                SharedTime time = randomTime(random);
                PlanningGround ground = PlanningGround.fresh(brief, START, time);
                if (repair.repair(
                                PoorDrafts.wild(random, brief),
                                ground,
                                SharedTimeTests.this::nextId)
                        instanceof Outcome.Repaired outcome) {
                    assertThat(PlanChecker.violationsOf(outcome.plan(), ground))
                            .as("%s beside %s", brief, time)
                            .isEmpty();
                    assertWithin(time, minutesOf(outcome.plan()));
                    repaired++;
                }
            }
            assertThat(repaired).isGreaterThan(GOALS / 2);
        }
    }

    @Nested
    @DisplayName("a plan under way")
    class UnderWay {

        @Test
        void givesWayAndSaysWhy() {
            GoalState state = begun(14, 60).beside(new SharedTime(60, Map.of(day(3), 60)));
            assertThat(POLICY.decide(state, Set.of(Trigger.BUDGET_CHANGED), NOW))
                    .isInstanceOf(Decision.Reflow.class);
            PlanRevision revision = reflowed(state);
            PlanRevision.RevisedTask moved =
                    revision.tasks().stream()
                            .filter(task -> day(3).equals(task.previousDueDate()))
                            .findFirst()
                            .orElseThrow();
            assertThat(moved.task().dueDate()).isEqualTo(day(4));
            assertThat(moved.rule()).isEqualTo(ChangeRule.SHARED_DAY);
            assertThat(moved.reason())
                    .isEqualTo(
                            "Moved back by one day, because your other goals share the time of %s."
                                    .formatted(day(3)));
        }

        @Test
        void staysAsItIsWhereTheBudgetIsEnough() {
            GoalState state = begun(14, 60).beside(new SharedTime(120, everyDay(0, 14, 60)));
            assertThat(POLICY.decide(state, Set.of(Trigger.BUDGET_CHANGED), NOW))
                    .isInstanceOf(Decision.LeaveAsIs.class);
        }

        @Test
        void shortensTasksWhereMostDaysHaveLess() {
            GoalState state = begun(14, 60).beside(new SharedTime(90, everyDay(0, 60, 60)));
            PlanRevision revision = reflowed(state);
            assertThat(revision.plan().tasks())
                    .allMatch(task -> task.estimatedMinutes() == 30)
                    .extracting(PlannedTask::dueDate)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 14).mapToObj(SharedTimeTests::day).toList());
        }

        @Test
        void staysValidAndWithinTheBudgetWhateverTheOthersTake() {
            Random random = new Random(97);
            for (int i = 0; i < GOALS; i++) {
                GoalBrief brief = Examples.randomBrief(random);
                Plan plan =
                        PLANNER.plan(
                                PlanningGround.fresh(brief, START), SharedTimeTests.this::nextId);
                SharedTime time = randomTime(random);
                GoalState state = Examples.begun(brief, plan, NOW).beside(time);
                PlanRevision revision = reflowed(state);
                assertWithin(time, minutesOf(revision.plan()));
                Plan replanned = PLANNER.plan(state.groundAt(NOW), SharedTimeTests.this::nextId);
                assertThat(PlanChecker.violationsOf(replanned, state.groundAt(NOW)))
                        .as("%s beside %s", brief, time)
                        .isEmpty();
                assertWithin(time, minutesOf(replanned));
            }
        }

        @Test
        void ofTwoGoalsEachGivesWayOnceAndNoMore() {
            GoalState one = begun(30, 60);
            GoalState other = begun(30, 60);
            for (int round = 0; round < 2; round++) {
                one = settled(one.beside(new SharedTime(90, loadOf(other))));
                other = settled(other.beside(new SharedTime(90, loadOf(one))));
            }
            assertThat(decided(one.beside(new SharedTime(90, loadOf(other)))))
                    .isInstanceOf(Decision.LeaveAsIs.class);
            assertThat(decided(other.beside(new SharedTime(90, loadOf(one)))))
                    .isInstanceOf(Decision.LeaveAsIs.class);
            Map<LocalDate, Integer> together = new HashMap<>(loadOf(one));
            loadOf(other).forEach((day, minutes) -> together.merge(day, minutes, Integer::sum));
            assertThat(together.values()).allMatch(minutes -> minutes <= 90);
        }
    }

    private PlanRevision reflowed(GoalState state) {
        PlanRevision revision = PlanReflow.reflow(state, false, NOW, this::nextId);
        assertThat(PlanChecker.violationsOfReflow(revision.plan(), state.groundAt(NOW)))
                .as("%s beside %s", state.brief(), state.sharedTime())
                .isEmpty();
        return revision;
    }

    private GoalState settled(GoalState state) {
        if (decided(state) instanceof Decision.LeaveAsIs) {
            return state;
        }
        Plan plan = reflowed(state).plan();
        return Examples.begun(state.brief().until(plan.endDate()), plan, NOW);
    }

    private static Decision decided(GoalState state) {
        return POLICY.decide(state, Set.of(Trigger.BUDGET_CHANGED), NOW);
    }

    private static GoalState begun(int days, int dailyMinutes) {
        PlanningGround ground = Examples.ground(days, dailyMinutes);
        return Examples.begun(ground.brief(), Examples.goodPlan(ground), NOW);
    }

    private static Map<LocalDate, Integer> loadOf(GoalState state) {
        return state.tasks().stream()
                .collect(
                        Collectors.toMap(
                                TaskState::dueDate, TaskState::estimatedMinutes, Integer::sum));
    }

    private static Map<LocalDate, Integer> minutesOf(Plan plan) {
        return plan.tasks().stream()
                .collect(
                        Collectors.toMap(
                                PlannedTask::dueDate, PlannedTask::estimatedMinutes, Integer::sum));
    }

    private static void assertWithin(SharedTime time, Map<LocalDate, Integer> minutes) {
        minutes.forEach((day, planned) ->
                assertThat(planned).isLessThanOrEqualTo(time.minutesOn(day, Integer.MAX_VALUE)));
    }

    /// Days that are free, full or anything between, in any mixture.
    private static SharedTime randomTime(Random random) {
        int budget = Examples.any(List.of(5, 15, 30, 60, 90, 120, 240, 1440), random);
        int days = random.nextInt(200);
        int fullness = random.nextInt(4);
        Map<LocalDate, Integer> taken = new HashMap<>();
        for (int day = 0; day < days; day++) {
            boolean isFull = random.nextInt(4) < fullness;
            taken.put(day(day), isFull ? budget + random.nextInt(30) : random.nextInt(budget));
        }
        return new SharedTime(budget, taken);
    }

    private static Map<LocalDate, Integer> everyDay(int from, int to, int minutes) {
        return IntStream.range(from, to)
                .boxed()
                .collect(Collectors.toMap(SharedTimeTests::day, _ -> minutes));
    }

    private static LocalDate day(int index) {
        return START.plusDays(index);
    }

    private UUID nextId() {
        ids++;
        return new UUID(4, ids);
    }
}
