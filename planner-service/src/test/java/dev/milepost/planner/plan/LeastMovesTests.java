package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PLAN-4: plans change hardly more than they must")
class LeastMovesTests {

    private static final int CASES = 3_000;
    private static final int GOALS = 150;
    private static final int MOST_TASKS_TOO_MANY = 1;
    private static final int MOST_DAYS_TOO_MANY = 4;
    private static final double LEAST_SHARE_AT_THE_MINIMUM = 0.975;
    private static final double MOST_SHARE_OF_SPARED_REVIEWS = 0.005;

    private final BuiltInPlanner planner = new BuiltInPlanner();
    private long ids;

    /// A small case in which everything can stay in the plan, what the reflow did, and the least that it could have done.
    private record Compared(LocalDate end, PlanRevision reflowed, LeastMoves.Found least) {

        boolean keepsAll() {
            return reflowed.dropped().isEmpty();
        }

        boolean movesTheFewestTasks() {
            return keepsAll() && reflowed.movedTasks() == least.tasks();
        }

        boolean movesByTheFewestDays() {
            return keepsAll() && reflowed.movedDays() == least.days();
        }
    }

    @Test
    void aReflowMovesHardlyMoreThanAnExhaustiveSearch() {
        List<Compared> all =
                IntStream.range(0, CASES)
                        .mapToObj(this::compared)
                        .filter(one -> one.least().exists())
                        .toList();
        assertThat(all).hasSizeGreaterThan(CASES * 9 / 10).allSatisfy(LeastMovesTests::assertNear);
        long moving = all.stream().filter(one -> one.least().tasks() > 0).count();
        double fewestTasks = share(all, all.stream().filter(Compared::movesTheFewestTasks).count());
        double fewestDays = share(all, all.stream().filter(Compared::movesByTheFewestDays).count());
        double spared = share(all, all.stream().filter(one -> !one.keepsAll()).count());
        System.out.printf(
                "%d small cases, %d of which have to move something: %.1f %% move the fewest tasks, %.1f %% by the fewest days, %.1f %% spare a review that had room%n",
                all.size(), moving, 100 * fewestTasks, 100 * fewestDays, 100 * spared);
        assertThat(fewestTasks).isGreaterThan(LEAST_SHARE_AT_THE_MINIMUM);
        assertThat(fewestDays).isGreaterThan(LEAST_SHARE_AT_THE_MINIMUM);
        assertThat(spared).isLessThan(MOST_SHARE_OF_SPARED_REVIEWS);
    }

    @Test
    void aReplanOfAPlanThatStillFitsChangesNothing() {
        Random random = new Random(7);
        for (int i = 0; i < GOALS; i++) {
            GoalBrief brief = Examples.randomBrief(random);
            Plan plan = planner.plan(PlanningGround.fresh(brief, brief.startDate()), this::nextId);
            PlanningGround ground =
                    onTimeUntil(brief.startDate().plusDays(brief.durationDays() / 2), brief, plan);
            PlanRevision revision =
                    RevisionDiff.between(ground, planner.plan(ground, this::nextId), "Asked for.");
            assertThat(revision.changesNothing()).as("%s", brief).isTrue();
        }
    }

    private Compared compared(int seed) {
        SmallCase small = SmallCase.of(new Random(seed));
        PlanningGround ground = small.state().groundAt(small.now());
        PlanRevision reflowed = PlanReflow.reflow(small.state(), false, small.now(), this::nextId);
        assertThat(PlanChecker.violationsOfReflow(reflowed.plan(), ground))
                .as("case %d", seed)
                .isEmpty();
        return new Compared(small.state().brief().endDate(), reflowed, LeastMoves.of(ground));
    }

    private static void assertNear(Compared one) {
        PlanRevision reflowed = one.reflowed();
        assertThat(reflowed.endDate()).as("the end stays when there is room").isEqualTo(one.end());
        assertThat(reflowed.dropped())
                .as("only reviews are spared when there is room")
                .allMatch(task -> task.rule() == ChangeRule.REVIEW_SPARED);
        if (one.keepsAll()) {
            assertThat(reflowed.movedTasks())
                    .isBetween(one.least().tasks(), one.least().tasks() + MOST_TASKS_TOO_MANY);
            assertThat(reflowed.movedDays())
                    .isBetween(one.least().days(), one.least().days() + MOST_DAYS_TOO_MANY);
        }
    }

    private static PlanningGround onTimeUntil(LocalDate today, GoalBrief brief, Plan plan) {
        List<TaskState> tasks =
                plan.tasks().stream()
                        .map(Examples::pending)
                        .map(task ->
                                task.dueDate().isBefore(today)
                                        ? Examples.closed(
                                                task, TaskStatus.COMPLETED, noonOf(task.dueDate()))
                                        : task)
                        .toList();
        Instant begun = noonOf(brief.startDate());
        return new GoalState(brief, ZoneOffset.UTC, tasks, begun, begun).groundAt(noonOf(today));
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private static double share(List<Compared> all, long some) {
        return 1.0 * some / all.size();
    }

    private UUID nextId() {
        ids++;
        return new UUID(3, ids);
    }
}
