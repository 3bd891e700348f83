package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PLAN-2: the gate that every plan passes")
class PlanCheckerTests {

    private static final PlanningGround GROUND = Examples.ground(28, 60);
    private static final Plan GOOD = Examples.goodPlan(GROUND);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 13, 14, 28, 90, 365, 1095})
    void aGoodPlanBreaksNothing(int days) {
        PlanningGround ground = Examples.ground(days, 60);
        assertThat(PlanChecker.violationsOf(Examples.goodPlan(ground), ground)).isEmpty();
    }

    @Test
    void aPlanHasTasks() {
        assertThat(words(new Plan(GOOD.startDate(), GOOD.endDate(), List.of())))
                .contains("The plan has no task.");
    }

    @Test
    void everyStudyDayHasATask() {
        assertThat(violations(without(4)))
                .containsExactly(new Violation.StudyDayWithoutTask(Examples.START.plusDays(4)));
    }

    @Test
    void noDayHoldsMoreThanItsTime() {
        assertThat(violations(changed(4, task -> lasting(task, 61))))
                .containsExactly(new Violation.DayOverfull(Examples.START.plusDays(4), 61, 60));
    }

    @Test
    void restDaysAreFree() {
        PlanningGround ground =
                PlanningGround.fresh(
                        Examples.brief(28, 60, Set.of(DayOfWeek.SUNDAY)), Examples.START);
        assertThat(PlanChecker.violationsOf(GOOD, ground))
                .filteredOn(Violation.TaskOnRestDay.class::isInstance)
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 28, 4000})
    void nothingLiesOutsideTheGoal(int day) {
        assertThat(violations(changed(27, task -> on(task, Examples.START.plusDays(day)))))
                .anyMatch(Violation.TaskOutside.class::isInstance);
    }

    @Test
    void aDayHoldsAFewTasksOnly() {
        List<PlannedTask> tasks = new ArrayList<>();
        IntStream.rangeClosed(1, 9)
                .forEach(i ->
                        tasks.add(Examples.task(GROUND, i, Examples.START, TaskKind.LEARN, 5)));
        assertThat(violations(tasks)).contains(new Violation.TooManyTasksOnDay(Examples.START, 9));
    }

    @Test
    void aPlanHoldsSoManyTasksOnly() {
        List<PlannedTask> tasks = new ArrayList<>();
        IntStream.rangeClosed(1, 4001)
                .forEach(i ->
                        tasks.add(Examples.task(GROUND, i, Examples.START, TaskKind.LEARN, 5)));
        assertThat(violations(tasks)).contains(new Violation.TooManyTasks(4001));
    }

    @Test
    void thereIsACheckpointAboutEveryTwoWeeks() {
        assertThat(violations(changed(13, task -> as(task, TaskKind.LEARN))))
                .containsExactly(
                        new Violation.TooLongWithoutCheckpoint(
                                Examples.START, Examples.START.plusDays(27)));
    }

    @Test
    void itEndsWithAProject() {
        assertThat(violations(changed(27, task -> as(task, TaskKind.PRACTICE))))
                .containsExactly(new Violation.EndsWithoutProject(Examples.START.plusDays(27)));
    }

    @Test
    void noTaskComesTwice() {
        assertThat(violations(changed(4, task -> titled(task, " task  1!"))))
                .containsExactly(new Violation.RepeatedTitle(" task  1!"));
        assertThat(violations(changed(4, task -> known(task, GOOD.tasks().getFirst().id()))))
                .containsExactly(new Violation.RepeatedId("Task 5"));
    }

    @Test
    void textsAreThereAndNotTooLong() {
        assertThat(violations(changed(4, task -> titled(task, " … "))))
                .containsExactly(new Violation.EmptyText(5, "title"));
        assertThat(violations(changed(4, task -> titled(task, "x".repeat(201)))))
                .containsExactly(new Violation.TextTooLong(5, "title", 201, 200));
    }

    @Test
    void aTaskTakesSomeTimeButNotForever() {
        assertThat(violations(changed(4, task -> lasting(task, 4))))
                .containsExactly(new Violation.TaskTooShort("Task 5", 4));
        assertThat(violations(changed(4, task -> lasting(task, 721))))
                .contains(new Violation.TaskTooLong("Task 5", 721));
    }

    @Test
    void orderAndWeeksFollowTheDates() {
        assertThat(violations(changed(4, task -> on(task, Examples.START.plusDays(6)))))
                .anyMatch(Violation.OutOfOrder.class::isInstance)
                .anyMatch(Violation.WrongWeek.class::isInstance);
    }

    @Test
    void everyViolationIsASentence() {
        List<Violation> all = new ArrayList<>(violations(without(4)));
        all.addAll(violations(changed(27, task -> titled(lasting(task, 3), ""))));
        assertThat(all).hasSizeGreaterThan(2);
        assertThat(all).allSatisfy(violation -> assertThat(violation.words()).endsWith("."));
    }

    private static List<Violation> violations(List<PlannedTask> tasks) {
        return PlanChecker.violationsOf(new Plan(GOOD.startDate(), GOOD.endDate(), tasks), GROUND);
    }

    private static List<String> words(Plan plan) {
        return PlanChecker.violationsOf(plan, GROUND).stream().map(Violation::words).toList();
    }

    private static List<PlannedTask> without(int index) {
        List<PlannedTask> tasks = new ArrayList<>(GOOD.tasks());
        tasks.remove(index);
        return tasks;
    }

    private static List<PlannedTask> changed(int index, UnaryOperator<PlannedTask> change) {
        List<PlannedTask> tasks = new ArrayList<>(GOOD.tasks());
        tasks.set(index, change.apply(tasks.get(index)));
        return tasks;
    }

    private static PlannedTask lasting(PlannedTask task, int minutes) {
        return copy(task, task.id(), task.kind(), task.title(), task.dueDate(), minutes);
    }

    private static PlannedTask on(PlannedTask task, LocalDate day) {
        return copy(task, task.id(), task.kind(), task.title(), day, task.estimatedMinutes());
    }

    private static PlannedTask as(PlannedTask task, TaskKind kind) {
        return copy(task, task.id(), kind, task.title(), task.dueDate(), task.estimatedMinutes());
    }

    private static PlannedTask titled(PlannedTask task, String title) {
        return copy(task, task.id(), task.kind(), title, task.dueDate(), task.estimatedMinutes());
    }

    private static PlannedTask known(PlannedTask task, UUID id) {
        return copy(task, id, task.kind(), task.title(), task.dueDate(), task.estimatedMinutes());
    }

    private static PlannedTask copy(
            PlannedTask task, UUID id, TaskKind kind, String title, LocalDate day, int minutes) {
        return new PlannedTask(
                id,
                task.order(),
                task.weekNumber(),
                task.dayNumberInWeek(),
                task.milestone(),
                kind,
                title,
                task.description(),
                day,
                minutes);
    }
}
