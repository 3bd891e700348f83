package dev.milepost.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.task.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayName("PLAN-4: tasks and a plan brought together")
class PlanDiffTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final UUID ID = UuidV7.next();

    @Test
    void whatOnlyThePlanKnowsIsAdded() {
        AppliedPlan applied = PlanDiff.apply(plan(wanted(ID, DAY, "Catch up.")), List.of());
        GoalTask added = only(applied.added());
        assertThat(added.status()).isEqualTo(TaskStatus.PENDING);
        assertThat(added.originalPlannedDate()).isEqualTo(DAY);
        assertThat(added.version()).isEqualTo(1);
        assertThat(added.mark()).isEqualTo(PlanMark.added("Catch up."));
        assertThat(applied.tasks()).containsExactly(added);
        assertThat(applied.changed()).isEmpty();
        assertThat(applied.kept()).isZero();
    }

    @Test
    void whatStaysTheSameIsNotTouched() {
        GoalTask task = task(TaskStatus.PENDING, false, PlanMark.KEPT);
        AppliedPlan applied = PlanDiff.apply(plan(wanted(ID, DAY, "Nothing.")), List.of(task));
        assertThat(applied.tasks()).containsExactly(task);
        assertThat(applied.changed()).isEmpty();
        assertThat(applied.kept()).isEqualTo(1);
    }

    @Test
    void anOldMarkIsTakenOff() {
        GoalTask task = task(TaskStatus.PENDING, false, PlanMark.moved(DAY.minusDays(1), "Room."));
        GoalTask next = next(task, plan(wanted(ID, DAY, null)));
        assertThat(next.mark()).isEqualTo(PlanMark.KEPT);
        assertThat(next.version()).isEqualTo(task.version() + 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"PENDING", "IN_PROGRESS", "OVERDUE"})
    void whatIsOpenMovesWithThePlan(TaskStatus status) {
        GoalTask next =
                next(
                        task(status, false, PlanMark.KEPT),
                        plan(wanted(ID, DAY.plusDays(3), "Room.")));
        assertThat(next.dueDate()).isEqualTo(DAY.plusDays(3));
        assertThat(next.originalPlannedDate()).isEqualTo(DAY);
        assertThat(next.mark()).isEqualTo(PlanMark.moved(DAY, "Room."));
        assertThat(next.planNumber()).isEqualTo(2);
        assertThat(next.status())
                .isEqualTo(status == TaskStatus.OVERDUE ? TaskStatus.PENDING : status);
    }

    @Test
    void whatIsOverdueStaysSoWithoutANewDay() {
        GoalTask task = task(TaskStatus.OVERDUE, false, PlanMark.KEPT);
        assertThat(next(task, plan(wanted(ID, DAY, null)))).isEqualTo(task);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"PENDING", "IN_PROGRESS", "OVERDUE"},
            mode = Mode.EXCLUDE)
    void whatIsClosedStaysAsItIs(TaskStatus status) {
        GoalTask task = task(status, false, PlanMark.KEPT);
        assertThat(next(task, plan(wanted(ID, DAY.plusDays(3), "Room.")))).isEqualTo(task);
        assertThat(next(task, dropping("No longer."))).isEqualTo(task);
    }

    @Test
    void theDateThatTheUserChoseStays() {
        GoalTask task = task(TaskStatus.PENDING, true, PlanMark.KEPT);
        assertThat(next(task, plan(wanted(ID, DAY.plusDays(3), "Room.")))).isEqualTo(task);
        assertThat(next(task, dropping("No longer."))).isEqualTo(task);
    }

    @Test
    void whatIsDroppedIsSkippedWithTheReason() {
        GoalTask task = task(TaskStatus.OVERDUE, false, PlanMark.KEPT);
        AppliedPlan applied = PlanDiff.apply(dropping("No longer."), List.of(task));
        GoalTask next = only(applied.changed());
        assertThat(next.status()).isEqualTo(TaskStatus.SKIPPED);
        assertThat(next.skipReason()).isEqualTo("No longer.");
        assertThat(next.mark()).isEqualTo(PlanMark.dropped("No longer."));
        assertThat(applied.dropped()).isEqualTo(1);
        assertThat(applied.kept()).isZero();
    }

    @Test
    void whatAnEarlierPlanDroppedStaysDroppedAndIsNotCountedAgain() {
        GoalTask task = task(TaskStatus.SKIPPED, false, PlanMark.dropped("No longer."));
        AppliedPlan applied = PlanDiff.apply(plan(), List.of(task));
        assertThat(applied.tasks()).containsExactly(task);
        assertThat(applied.dropped()).isZero();
    }

    @Test
    void whatAnEarlierPlanDroppedComesBackWhenAPlanNamesItAgain() {
        GoalTask task = task(TaskStatus.SKIPPED, false, PlanMark.dropped("No longer."));
        AppliedPlan applied =
                PlanDiff.apply(plan(wanted(ID, DAY.plusDays(2), "Back.")), List.of(task));
        GoalTask next = only(applied.changed());
        assertThat(next.status()).isEqualTo(TaskStatus.PENDING);
        assertThat(next.dueDate()).isEqualTo(DAY.plusDays(2));
        assertThat(next.mark()).isEqualTo(PlanMark.added("Back."));
        assertThat(next.skipReason()).isNull();
        assertThat(applied.cameIn()).isEqualTo(1);
    }

    @Test
    void wordsAndMinutesThatTheUserChoseStayOnTheDayOfThePlan() {
        TaskContent own =
                new TaskContent(
                        ID, 1, 1, 1, "Foundations", "LEARN", "My words", "What they mean.", 25);
        GoalTask task = task(own, TaskStatus.PENDING, false, true, PlanMark.KEPT);
        GoalTask next = next(task, plan(wanted(ID, DAY.plusDays(3), "Room.")));
        assertThat(next.content()).isEqualTo(own);
        assertThat(next.dueDate()).isEqualTo(DAY.plusDays(3));
        assertThat(next(task, dropping("No longer.")).status()).isEqualTo(TaskStatus.PENDING);
    }

    @Test
    void whatThePlanDoesNotKnowIsLeftAlone() {
        GoalTask task = task(TaskStatus.PENDING, false, PlanMark.added(null));
        GoalTask next = next(task, plan());
        assertThat(next.dueDate()).isEqualTo(DAY);
        assertThat(next.mark()).isEqualTo(PlanMark.KEPT);
    }

    private static GoalTask next(GoalTask task, NewPlan plan) {
        return only(PlanDiff.apply(plan, List.of(task)).tasks());
    }

    private static GoalTask only(List<GoalTask> tasks) {
        assertThat(tasks).hasSize(1);
        return tasks.getFirst();
    }

    private static NewPlan plan(PlannedTask... tasks) {
        return plan(List.of(tasks), Map.of());
    }

    private static NewPlan dropping(String reason) {
        return plan(List.of(), Map.of(ID, new Because("REVIEW_SPARED", reason)));
    }

    private static NewPlan plan(List<PlannedTask> tasks, Map<UUID, Because> dropped) {
        return new NewPlan(
                UuidV7.next(),
                UuidV7.next(),
                new UserId(UuidV7.next()),
                2,
                new NewPlan.Origin(
                        "BUILT_IN",
                        null,
                        "TASK_SKIPPED",
                        "One task was skipped.",
                        null,
                        Causes.UNKNOWN),
                DAY,
                DAY.plusDays(89),
                tasks,
                dropped,
                Instant.parse("2026-03-01T08:05:00Z"));
    }

    private static PlannedTask wanted(UUID id, LocalDate day, @Nullable String reason) {
        return new PlannedTask(content(id), day, new Because("MADE_ROOM", reason));
    }

    private static TaskContent content(UUID id) {
        return new TaskContent(
                id, 1, 1, 1, "Foundations", "LEARN", "Run a script", "Save it and run it.", 60);
    }

    private static GoalTask task(TaskStatus status, boolean movedByUser, PlanMark mark) {
        return task(content(ID), status, movedByUser, false, mark);
    }

    private static GoalTask task(
            TaskContent content,
            TaskStatus status,
            boolean movedByUser,
            boolean editedByUser,
            PlanMark mark) {
        return new GoalTask(
                content, status, DAY, DAY, 1, mark, movedByUser, editedByUser, null, null, 4);
    }
}
