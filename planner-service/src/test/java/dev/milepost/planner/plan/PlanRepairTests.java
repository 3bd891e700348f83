package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import dev.milepost.planner.plan.PlanRepair.Outcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PLAN-1, PLAN-2: whatever a model proposes becomes a valid plan or is refused")
class PlanRepairTests {

    private static final BuiltInPlanner SPARE = new BuiltInPlanner();
    private static final PlanRepair REPAIR = new PlanRepair(SPARE::draft);
    private static final PlanningGround GROUND = Examples.ground(28, 60);

    private static final Instant NOW = Examples.START.atTime(8, 0).toInstant(ZoneOffset.UTC);

    private long ids;

    @Test
    void aGoodDraftPassesUnchanged() {
        Outcome.Repaired outcome = repaired(SPARE.draft(GROUND), GROUND);
        assertThat(outcome.changedShare()).isZero();
        assertThat(outcome.changes()).isEmpty();
    }

    @Test
    void nothingUsableIsRefused() {
        assertThat(REPAIR.repair(new PlanDraft(List.of()), GROUND, this::nextId))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(REPAIR.repair(draft(day(1, task("", "", 30))), GROUND, this::nextId))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void thirtyHoursInADayAreSpread() {
        List<PlanDraft.Task> tasks =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(i -> task("Lesson " + i, "Read it.", 60))
                        .toList();
        Outcome.Repaired outcome = repaired(draft(new PlanDraft.Day(1, tasks)), GROUND);
        assertThat(outcome.plan().tasks())
                .filteredOn(task -> task.title().equals("Lesson 5"))
                .extracting(PlannedTask::dueDate)
                .containsExactly(Examples.START.plusDays(4));
        assertThat(outcome.changes()).isNotEmpty();
    }

    @Test
    void tenThousandTasksEndInAPlanOfUsualSize() {
        List<PlanDraft.Day> days =
                IntStream.rangeClosed(1, 10_000)
                        .mapToObj(i -> day(i % 28 + 1, task("Lesson " + i, "Read it.", 60)))
                        .toList();
        Outcome outcome =
                REPAIR.repair(
                        new PlanDraft(List.of(new PlanDraft.Week("All of it", days))),
                        GROUND,
                        this::nextId);
        if (outcome instanceof Outcome.Repaired repaired) {
            assertThat(PlanChecker.violationsOf(repaired.plan(), GROUND)).isEmpty();
            assertThat(repaired.plan().tasks()).hasSizeLessThan(28 * 8);
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void twinsAndDaysOutsideAreMended() {
        Outcome.Repaired outcome =
                repaired(
                        draft(
                                day(1, task("Read", "Read it.", 30)),
                                day(2, task("read!", "Read it again.", 30)),
                                day(4711, task("Later", "Much later.", 30)),
                                day(-3, task("Before", "Long ago.", 30))),
                        GROUND);
        assertThat(outcome.plan().tasks()).extracting(PlannedTask::title).doesNotHaveDuplicates();
    }

    @Test
    void randomDraftsNeverBecomeAnInvalidPlan() {
        Random random = new Random(7);
        int repaired = 0;
        for (int i = 0; i < 300; i++) {
            GoalBrief brief = Examples.randomBrief(random);
            PlanningGround ground = PlanningGround.fresh(brief, Examples.START);
            if (REPAIR.repair(PoorDrafts.wild(random, brief), ground, this::nextId)
                    instanceof Outcome.Repaired outcome) {
                assertThat(PlanChecker.violationsOf(outcome.plan(), ground))
                        .as("%s", brief)
                        .isEmpty();
                repaired++;
            }
        }
        assertThat(repaired).as("drafts that could be mended").isGreaterThan(200);
    }

    @Test
    void whatIsInTheUsersOwnWordsIsPutBackAsItIs() {
        GoalState begun = Examples.begun(GROUND.brief(), Examples.goodPlan(GROUND), NOW);
        List<TaskState> tasks = new ArrayList<>(begun.tasks());
        TaskState own = Examples.editedByUser(tasks.get(5), "???");
        TaskState twin = Examples.editedByUser(tasks.get(6), tasks.get(7).title());
        tasks.set(5, own);
        tasks.set(6, twin);
        PlanningGround ground =
                new GoalState(GROUND.brief(), Examples.zone(), tasks, NOW, NOW).groundAt(NOW);
        Outcome.Repaired outcome =
                repaired(draft(day(1, task("Something else", "Do that.", 30))), ground);
        assertThat(outcome.plan().tasks())
                .filteredOn(task -> task.id().equals(own.id()) || task.id().equals(twin.id()))
                .extracting(PlannedTask::title)
                .containsExactlyInAnyOrder(own.title(), twin.title());
    }

    @Test
    void whatIsTheUsersOwnIsShortenedForTheFinalProjectAndStays() {
        PlanningGround day = Examples.ground(1, 60);
        TaskState own =
                Examples.underWay(
                        Examples.pending(
                                Examples.task(day, 1, Examples.START, TaskKind.PRACTICE, 60)));
        PlanningGround ground =
                new GoalState(day.brief(), Examples.zone(), List.of(own), NOW, NOW).groundAt(NOW);
        Outcome.Repaired outcome =
                repaired(draft(day(1, task("Something else", "Do that.", 30))), ground);
        assertThat(outcome.plan().tasks()).extracting(PlannedTask::id).contains(own.id());
        assertThat(outcome.plan().tasks()).extracting(PlannedTask::kind).contains(TaskKind.PROJECT);
    }

    private Outcome.Repaired repaired(PlanDraft draft, PlanningGround ground) {
        Outcome outcome = REPAIR.repair(draft, ground, this::nextId);
        assertThat(outcome).isInstanceOf(Outcome.Repaired.class);
        Outcome.Repaired repaired = (Outcome.Repaired) outcome;
        assertThat(PlanChecker.violationsOf(repaired.plan(), ground)).isEmpty();
        return repaired;
    }

    private static PlanDraft draft(PlanDraft.Day... days) {
        return new PlanDraft(List.of(new PlanDraft.Week("First programs", List.of(days))));
    }

    private static PlanDraft.Day day(int number, PlanDraft.Task task) {
        return new PlanDraft.Day(number, List.of(task));
    }

    private static PlanDraft.Task task(String title, String description, int minutes) {
        return new PlanDraft.Task(null, TaskKind.LEARN, title, description, minutes);
    }

    private UUID nextId() {
        ids++;
        return new UUID(3, ids);
    }
}
