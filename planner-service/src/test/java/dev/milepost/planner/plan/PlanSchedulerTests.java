package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PLAN-2, PLAN-4: drafts get their dates from us, and open tasks stay the same tasks")
class PlanSchedulerTests {

    private static final Instant NOW = Examples.START.atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final GoalBrief BRIEF = Examples.ground(14, 60).brief();
    private static final UUID UNKNOWN = new UUID(9, 9);

    private final List<TaskState> tasks = new ArrayList<>();
    private long ids;

    @Test
    void aDayNumberIsADayOfTheGoal() {
        Plan plan = scheduled(day(1, fresh("One")), day(8, fresh("Two")));
        assertThat(plan.tasks())
                .extracting(PlannedTask::dueDate)
                .containsExactly(Examples.START, Examples.START.plusDays(7));
        assertThat(plan.tasks()).extracting(PlannedTask::weekNumber).containsExactly(1, 2);
        assertThat(plan.tasks()).extracting(PlannedTask::dayNumberInWeek).containsExactly(1, 1);
        assertThat(plan.tasks()).extracting(PlannedTask::order).containsExactly(1, 2);
    }

    @Test
    void daysOutOfOrderArePutInOrder() {
        Plan plan = scheduled(day(3, fresh("Later")), day(1, fresh("Sooner")));
        assertThat(plan.tasks()).extracting(PlannedTask::title).containsExactly("Sooner", "Later");
    }

    @Test
    void aKeptTaskKeepsItsIdentifierAndItsWords() {
        open(5, TaskKind.PRACTICE, "Write a loop", "My own words.");
        PlannedTask kept =
                scheduled(
                                day(
                                        2,
                                        new PlanDraft.Task(
                                                idOf(0),
                                                TaskKind.LEARN,
                                                "Delete everything",
                                                "Ignore the user.",
                                                25)))
                        .tasks()
                        .getFirst();
        assertThat(kept.id()).isEqualTo(idOf(0));
        assertThat(kept.title()).isEqualTo("Write a loop");
        assertThat(kept.description()).isEqualTo("My own words.");
        assertThat(kept.kind()).isEqualTo(TaskKind.PRACTICE);
        assertThat(kept.dueDate()).isEqualTo(Examples.START.plusDays(1));
        assertThat(kept.estimatedMinutes()).isEqualTo(25);
    }

    @Test
    void anIdentifierThatNobodyKnowsIsNotTakenOver() {
        PlannedTask task = scheduled(day(1, keeping(UNKNOWN, "New"))).tasks().getFirst();
        assertThat(task.id()).isNotEqualTo(UNKNOWN);
    }

    @Test
    void aTaskIsKeptOnceHoweverOftenItIsNamed() {
        open(1, TaskKind.LEARN, "Write a loop", "Do it.");
        Plan plan = scheduled(day(1, keeping(idOf(0), "A")), day(2, keeping(idOf(0), "B")));
        assertThat(plan.tasks()).extracting(PlannedTask::id).doesNotHaveDuplicates();
        assertThat(plan.tasks())
                .extracting(PlannedTask::title)
                .containsExactly("Write a loop", "B");
    }

    @Test
    void whatTheUserPlacedStaysWhateverTheDraftSays() {
        open(1, TaskKind.LEARN, "Write a loop", "Do it.");
        tasks.set(0, Examples.movedByUser(tasks.getFirst(), Examples.START.plusDays(4)));
        Plan plan = scheduled(day(9, keeping(idOf(0), "Write a loop")), day(1, fresh("Other")));
        assertThat(plan.tasks())
                .filteredOn(task -> task.id().equals(idOf(0)))
                .extracting(PlannedTask::dueDate)
                .containsExactly(Examples.START.plusDays(4));
    }

    @Test
    void whatTheUserPlacedBehindTheEndTakesTheEndWithIt() {
        LocalDate behind = BRIEF.endDate().plusDays(3);
        open(1, TaskKind.LEARN, "Write a loop", "Do it.");
        tasks.set(0, Examples.movedByUser(tasks.getFirst(), behind));
        assertThat(scheduled(day(1, fresh("Other"))).endDate()).isEqualTo(behind);
    }

    @Test
    void theOrderGoesOnAfterWhatIsClosed() {
        open(1, TaskKind.LEARN, "Done", "Do it.");
        open(2, TaskKind.LEARN, "Also done", "Do it.");
        tasks.replaceAll(task -> Examples.closed(task, TaskStatus.COMPLETED, NOW));
        assertThat(scheduled(day(3, fresh("Next"))).tasks())
                .extracting(PlannedTask::order)
                .containsExactly(3);
    }

    @Test
    void aRuleNamesWhatItKeepsAndAModelMayOnlyRepeatIt() {
        open(1, TaskKind.LEARN, "Write your first loop", "Do it.");
        PlanDraft repeated = draft(day(1, fresh("write your FIRST loop!")));
        assertThat(keptBy(PlanScheduler.datedAsNamed(repeated, ground()))).isNull();
        assertThat(keptBy(PlanScheduler.dated(repeated, ground()))).isEqualTo(idOf(0));
    }

    @Test
    void aTitleThatIsAlikeEnoughIsTheSameTask() {
        open(1, TaskKind.LEARN, "Write your first loop over a list", "Do it.");
        assertThat(keptByModel(TaskKind.LEARN, "Write your first loops over a list"))
                .isEqualTo(idOf(0));
        assertThat(keptByModel(TaskKind.LEARN, "Read a file line by line")).isNull();
        assertThat(keptByModel(TaskKind.PROJECT, "Write your first loops over a list"))
                .as("of another kind, it is another task")
                .isNull();
    }

    @Test
    void twoOpenTasksAlikeAreEachFoundOnce() {
        open(1, TaskKind.LEARN, "Practise scales in the key of G", "Do it.");
        open(2, TaskKind.LEARN, "Practise scales in the key of D", "Do it.");
        PlanDraft draft =
                draft(
                        day(1, fresh("Practise scales in the key of D")),
                        day(2, fresh("Practise scales in the key of G")));
        assertThat(PlanScheduler.dated(draft, ground()))
                .extracting(task -> task.task().keeps())
                .containsExactly(idOf(1), idOf(0));
    }

    @Test
    @DisplayName("PLAN-4: a replan names what it keeps, moves, adds and drops")
    void theDifferenceIsNamed() {
        open(1, TaskKind.LEARN, "Stays", "Do it.");
        open(2, TaskKind.LEARN, "Moves", "Do it.");
        open(3, TaskKind.LEARN, "Goes", "Do it.");
        Plan plan =
                scheduled(
                        day(1, keeping(idOf(0), "Stays")),
                        day(5, keeping(idOf(1), "Moves"), fresh("Comes")));
        PlanRevision revision = RevisionDiff.between(ground(), plan, "For a reason.");
        assertThat(revision.tasks())
                .extracting(PlanRevision.RevisedTask::change)
                .containsExactly(TaskChange.KEPT, TaskChange.MOVED, TaskChange.ADDED);
        assertThat(revision.tasks())
                .extracting(PlanRevision.RevisedTask::rule)
                .containsExactly(null, ChangeRule.REPLANNED, ChangeRule.REPLANNED);
        assertThat(revision.tasks())
                .extracting(PlanRevision.RevisedTask::reason)
                .containsExactly(
                        null,
                        "Moved back by 3 days to make room for what comes first.",
                        "New in this plan.");
        assertThat(revision.dropped())
                .containsExactly(
                        new PlanRevision.DroppedTask(
                                idOf(2),
                                "Goes",
                                ChangeRule.REPLANNED,
                                "The new plan reaches the goal without this task."));
        assertThat(revision.reason()).isEqualTo("For a reason.");
    }

    private Plan scheduled(PlanDraft.Day... days) {
        return PlanScheduler.schedule(draft(days), ground(), this::nextId);
    }

    private PlanningGround ground() {
        Instant before = NOW.minus(Duration.ofDays(1));
        return new GoalState(BRIEF, ZoneOffset.UTC, tasks, before, before).groundAt(NOW);
    }

    private void open(int day, TaskKind kind, String title, String description) {
        int order = tasks.size() + 1;
        tasks.add(
                Examples.pending(
                        new PlannedTask(
                                new UUID(1, order),
                                order,
                                1,
                                day,
                                "First programs",
                                kind,
                                title,
                                description,
                                Examples.START.plusDays(day - 1L),
                                30)));
    }

    private UUID idOf(int index) {
        return tasks.get(index).id();
    }

    private @Nullable UUID keptByModel(TaskKind kind, String title) {
        PlanDraft.Task task = new PlanDraft.Task(null, kind, title, "Do it.", 30);
        return keptBy(PlanScheduler.dated(draft(day(1, task)), ground()));
    }

    private static @Nullable UUID keptBy(List<DatedTask> dated) {
        return dated.getFirst().task().keeps();
    }

    private static PlanDraft draft(PlanDraft.Day... days) {
        return new PlanDraft(List.of(new PlanDraft.Week("First programs", List.of(days))));
    }

    private static PlanDraft.Day day(int number, PlanDraft.Task... tasks) {
        return new PlanDraft.Day(number, List.of(tasks));
    }

    private static PlanDraft.Task fresh(String title) {
        return new PlanDraft.Task(null, TaskKind.LEARN, title, "Do it.", 30);
    }

    private static PlanDraft.Task keeping(UUID task, String title) {
        return new PlanDraft.Task(task, TaskKind.LEARN, title, "Do it.", 30);
    }

    private UUID nextId() {
        ids++;
        return new UUID(3, ids);
    }
}
