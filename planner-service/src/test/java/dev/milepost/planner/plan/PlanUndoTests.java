package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import dev.milepost.planner.plan.PlanRevision.DroppedTask;
import dev.milepost.planner.plan.PlanRevision.RevisedTask;
import dev.milepost.planner.plan.PlanUndo.Undone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("GOAL-7: the last change of a plan can be taken back")
class PlanUndoTests {

    private static final BuiltInPlanner PLANNER = new BuiltInPlanner();
    private static final Instant NOW =
            Examples.START.atTime(8, 0).toInstant(ZoneOffset.UTC).plus(Duration.ofHours(1));

    private final GoalBrief brief = Examples.brief(28, 60, Set.of());
    private long ids;

    @Test
    void aReplanTakenBackIsThePlanBeforeIt() {
        GoalState before = begun(brief);
        GoalState after = replannedWithHalfTheTime(before);
        Undone undone = undo(withBriefOf(after, before), open(before));
        assertThat(places(undone.revision())).isEqualTo(placesOf(open(before)));
        assertValid(undone);
        assertThat(undone.revision().reason()).contains("took the last change back");
    }

    @Test
    void whatTheChangeAddedGoesAndWhatItDroppedComesBack() {
        GoalState before = begun(brief);
        TaskState dropped = open(before).get(3);
        TaskState added = Examples.pending(newTask("Something else", dropped.dueDate()));
        List<TaskState> tasks = new ArrayList<>(before.tasks());
        tasks.remove(dropped);
        tasks.add(added);
        Undone undone = undo(with(before, tasks), open(before));
        assertThat(revised(undone, dropped.id()).change()).isEqualTo(TaskChange.ADDED);
        assertThat(revised(undone, dropped.id()).reason()).contains("had dropped it");
        assertThat(undone.revision().dropped())
                .extracting(DroppedTask::id)
                .containsExactly(added.id());
        assertValid(undone);
    }

    @Test
    void whatTheUserDidSinceStays() {
        GoalState before = begun(brief);
        List<TaskState> tasks = new ArrayList<>(before.tasks());
        TaskState done = Examples.closed(tasks.get(0), TaskStatus.COMPLETED, NOW);
        LocalDate chosen = tasks.get(1).dueDate().plusDays(9);
        TaskState placed = Examples.movedByUser(tasks.get(1), chosen);
        TaskState addedAndPlaced =
                Examples.movedByUser(
                        Examples.pending(newTask("Placed", chosen)), chosen.plusDays(1));
        tasks.set(0, done);
        tasks.set(1, placed);
        tasks.add(addedAndPlaced);
        Undone undone = undo(with(before, tasks), open(before));
        assertThat(undone.revision().tasks())
                .extracting(task -> task.task().id())
                .doesNotContain(done.id())
                .contains(addedAndPlaced.id());
        assertThat(revised(undone, placed.id()).task().dueDate()).isEqualTo(chosen);
        assertValid(undone);
    }

    @Test
    void whatReadsLikeADoneTaskDoesNotComeBack() {
        GoalState before = begun(brief);
        TaskState dropped = open(before).getFirst();
        List<TaskState> tasks = new ArrayList<>(before.tasks());
        tasks.remove(dropped);
        TaskState twin = Examples.pending(newTask(dropped.title(), dropped.dueDate()));
        tasks.add(Examples.closed(twin, TaskStatus.COMPLETED, NOW));
        Undone undone = undo(with(before, tasks), open(before));
        assertThat(undone.revision().tasks())
                .extracting(task -> task.task().id())
                .doesNotContain(dropped.id());
        assertValid(undone);
    }

    @Test
    void aFormerDayThatIsPastIsFoundAnew() {
        GoalState before = begun(brief);
        Instant later = NOW.plus(Duration.ofDays(5));
        PlanRevision moved = PlanReflow.reflow(before, false, later, this::nextId);
        Undone undone =
                PlanUndo.undo(applied(before, moved, later), open(before), later, this::nextId);
        assertThat(undone.revision().tasks())
                .allSatisfy(task ->
                        assertThat(task.task().dueDate())
                                .isAfterOrEqualTo(Examples.START.plusDays(5)));
        assertValid(undone);
    }

    @Test
    void anyChangeOfAnyGoalCanBeTakenBack() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            GoalBrief any = Examples.randomBrief(random);
            if (consistsOfRestDays(any)) {
                continue;
            }
            GoalState before = begun(any);
            Instant now =
                    any.startDate()
                            .plusDays(random.nextInt(Math.min(20, any.durationDays())))
                            .atTime(9, 0)
                            .toInstant(ZoneOffset.UTC);
            GoalState changed =
                    random.nextBoolean()
                            ? withBriefOf(replannedWithHalfTheTime(before), before)
                            : lateAndReflowed(before, now, random);
            Undone undone = PlanUndo.undo(changed, open(before), now, this::nextId);
            assertThat(PlanChecker.violationsOfReflow(undone.revision().plan(), undone.ground()))
                    .as("seed %d", seed)
                    .isEmpty();
            assertNothingLost(changed, undone.revision());
        }
    }

    /// The planner refuses to plan such a goal.
    private static boolean consistsOfRestDays(GoalBrief goal) {
        return goal.startDate()
                .datesUntil(goal.endDate().plusDays(1))
                .allMatch(day -> goal.restDays().contains(day.getDayOfWeek()));
    }

    private static void assertNothingLost(GoalState changed, PlanRevision undone) {
        List<UUID> named =
                new ArrayList<>(undone.tasks().stream().map(task -> task.task().id()).toList());
        undone.dropped().forEach(task -> named.add(task.id()));
        assertThat(named).doesNotHaveDuplicates();
        assertThat(named).containsAll(open(changed).stream().map(TaskState::id).toList());
    }

    private GoalState lateAndReflowed(GoalState before, Instant now, Random random) {
        List<TaskState> tasks = new ArrayList<>(before.tasks());
        tasks.replaceAll(task ->
                random.nextInt(20) == 0 ? Examples.closed(task, TaskStatus.SKIPPED, now) : task);
        GoalState missed = with(before, tasks);
        return applied(missed, PlanReflow.reflow(missed, false, now, this::nextId), now);
    }

    private Undone undo(GoalState now, List<TaskState> before) {
        return PlanUndo.undo(now, before, NOW, this::nextId);
    }

    private static void assertValid(Undone undone) {
        assertThat(PlanChecker.violationsOfReflow(undone.revision().plan(), undone.ground()))
                .isEmpty();
    }

    private GoalState begun(GoalBrief of) {
        PlanningGround fresh = PlanningGround.fresh(of, of.startDate());
        return Examples.begun(of, PLANNER.plan(fresh, this::nextId), NOW);
    }

    private GoalState replannedWithHalfTheTime(GoalState before) {
        GoalBrief whole = before.brief();
        GoalBrief half =
                new GoalBrief(
                        whole.goalId(),
                        whole.name(),
                        whole.topic(),
                        whole.skillLevel(),
                        whole.startDate(),
                        whole.durationDays(),
                        Math.max(10, whole.dailyMinutes() / 2),
                        whole.restDays());
        Instant start = whole.startDate().atTime(8, 0).toInstant(ZoneOffset.UTC);
        GoalState shorter = new GoalState(half, before.timezone(), before.tasks(), start, start);
        PlanningGround ground = shorter.groundAt(start);
        Plan plan = PLANNER.plan(ground, this::nextId);
        return applied(shorter, RevisionDiff.between(ground, plan, "Half the time."), start);
    }

    private static GoalState applied(GoalState state, PlanRevision revision, Instant now) {
        List<TaskState> tasks =
                new ArrayList<>(state.tasks().stream().filter(task -> !task.isOpen()).toList());
        revision.tasks().forEach(task -> tasks.add(Examples.pending(task.task())));
        return new GoalState(state.brief(), state.timezone(), tasks, now, now);
    }

    private static GoalState with(GoalState state, List<TaskState> tasks) {
        return new GoalState(
                state.brief(), state.timezone(), tasks, state.plannedAt(), state.replannedAt());
    }

    private static GoalState withBriefOf(GoalState state, GoalState other) {
        return new GoalState(
                other.brief(),
                state.timezone(),
                state.tasks(),
                state.plannedAt(),
                state.replannedAt());
    }

    private static List<TaskState> open(GoalState state) {
        return state.tasks().stream().filter(TaskState::isOpen).toList();
    }

    private PlannedTask newTask(String title, LocalDate day) {
        return new PlannedTask(
                nextId(),
                900,
                brief.weekOf(day),
                brief.dayInWeekOf(day),
                "Elsewhere",
                TaskKind.LEARN,
                title,
                "Do it.",
                day,
                10);
    }

    private static RevisedTask revised(Undone undone, UUID id) {
        return undone.revision().tasks().stream()
                .filter(task -> task.task().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<UUID, LocalDate> places(PlanRevision revision) {
        return revision.tasks().stream()
                .collect(Collectors.toMap(task -> task.task().id(), task -> task.task().dueDate()));
    }

    private static Map<UUID, LocalDate> placesOf(List<TaskState> tasks) {
        return tasks.stream().collect(Collectors.toMap(TaskState::id, TaskState::dueDate));
    }

    private UUID nextId() {
        ids++;
        return new UUID(7, ids);
    }
}
